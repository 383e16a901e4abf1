import { z } from 'zod';
import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { excerptOf } from '../text.ts';
import { accountAt, accountNamed } from './account.ts';

/** Other software than Mastodon writes one address without a list, and leaves out an empty one. */
const addressees = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((to) => (to == null ? [] : [to].flat()));

const tag = z.object({ type: z.string(), href: z.string().nullish(), name: z.string().nullish() });

/** An act in outbox.json that made a post. */
const created = z.object({
  type: z.literal('Create'),
  actor: z.string(),
  to: addressees,
  cc: addressees,
  object: z.object({
    id: z.string(),
    url: z.string().nullish(),
    published: z.string(),
    content: z.string().nullish(),
    inReplyTo: z.string().nullish(),
    conversation: z.string().nullish(),
    to: addressees,
    cc: addressees,
    tag: z.union([z.array(tag), tag.transform((one) => [one])]).nullish(),
  }),
});

type Post = z.infer<typeof created>['object'];

/** Whom a post answers and whom it names; null if the act is no post of a time gone by. */
export function peopleInPost(item: unknown, me: ReadonlySet<Identity>, now: number): Finding[] | null {
  const read = created.safeParse(item);
  const at = Date.parse(read.data?.object.published ?? '');
  if (!read.success || !(at <= now)) return null;
  const { actor, object: post, to, cc } = read.data;
  const own = accountAt(actor);
  const isMine = (identities: Identity[]) => identities.some((identity) => me.has(identity) || own.includes(identity));
  const rung = isPrivate([...to, ...cc, ...post.to, ...post.cc]) ? 'message' : 'reply';
  return addressed(post, URL.parse(actor)?.host ?? '').flatMap((identities) => {
    if (isMine(identities)) return [];
    const happened: FoundInteraction = {
      rung,
      direction: 'out',
      at,
      channel: 'mastodon',
      minutes: null,
      note: excerptOf(post.content ?? ''),
      permalink: post.url ?? post.id,
      thread: post.conversation ?? post.inReplyTo ?? post.id,
      sourceKey: `mastodon post ${post.id} to ${identities[0]}`,
    };
    return [finding({ name: '', identities, interactions: [happened] })];
  });
}

/** Only those named can read it: neither the public nor the followers. */
function isPrivate(readers: readonly string[]): boolean {
  return !readers.some((who) => /#Public$|^as:Public$|\/followers$/.test(who));
}

/** Everybody a post names, and the author of what it answers, who is mostly named as well. */
function addressed({ tag, inReplyTo }: Post, host: string): Identity[][] {
  const named = (tag ?? []).filter(({ type }) => type === 'Mention').map((mention) => identitiesOf(mention, host));
  const answered = accountAt(inReplyTo ?? '');
  if (!named.flat().some((identity) => answered.includes(identity))) named.push(answered);
  return named.filter((identities) => identities.length > 0);
}

/** "@ada@social.example", or "@ada" on the user's own server, and where it leads: servers may have another address than their name. */
function identitiesOf(
  { name, href }: { name?: string | null | undefined; href?: string | null | undefined },
  host: string,
): Identity[] {
  const account = name?.startsWith('@') ? accountNamed(name.indexOf('@', 1) < 0 ? `${name}@${host}` : name) : null;
  return [...new Set([...(account === null ? [] : [account]), ...accountAt(href ?? '')])];
}
