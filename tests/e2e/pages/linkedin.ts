import type { Host } from '../internet.ts';
import { pick, picture, type Someone, stranger } from './people.ts';
import { hostOf, pageOf } from './serve.ts';

/** What LinkedIn shows of somebody. */
export type Member = { name: string; slug: string; memberId: string; headline: string; picture: string };

export type Update = {
  id: string;
  actor: Member;
  /** Who brought it into the feed: a header line above the post; null for none. */
  commentedBy: Member | null;
  text: string;
  reshared: { actor: Member; text: string } | null;
  comments: (Comment & { replies: Comment[] })[];
};

/** `id` is the number that tells when it was written; made up if left out. */
export type Comment = { by: Member; text: string; id?: string };

/** A number as LinkedIn gives it to what is written at `at`, ms since epoch. */
export function numberAt(at: number): string {
  return String(BigInt(at) << 22n);
}

export function memberOf(person: Someone): Member {
  const { name, slug, memberId, headline } = person;
  return { name, slug, memberId, headline, picture: picture(person) };
}

const texts = [
  'After eight years I am handing the meet-up over. Thank you to everybody who ever stacked a chair.',
  'We looked at 400 introductions. The ones that worked had one thing in common: a reason, in writing, for both sides.',
  'Hiring is mostly listening. The rest is calendars.',
  'A short list of questions I ask before I recommend somebody.',
  'Our webinar on quiet communities is tomorrow. Come with an example, leave with two.',
];
const answers = [
  'This is how I remember it too.',
  'Could you say more about the second point?',
  'Passing this on to my team.',
  'Congratulations, well deserved.',
];

/** A feed of invented updates in which every third is written, reshared or answered by one of `known`. */
export function feed(length: number, known: readonly Someone[]): Update[] {
  return Array.from({ length }, (_, n) => {
    const speaker = known.length > 0 && n % 3 === 0 ? pick(known, n / 3) : stranger(n * 11 + 1);
    const other = stranger(n * 11 + 4);
    const third = stranger(n * 11 + 8);
    const form = pick(['writes', 'answers', 'is reshared', 'comments'], Math.floor(n / 3));
    const writes = form === 'writes' || n % 3 !== 0;
    return {
      id: String(7_300_000_000_000_000_000n + BigInt(n) * 104_729n),
      actor: memberOf(writes ? speaker : other),
      commentedBy: form === 'comments' && !writes ? memberOf(speaker) : null,
      text: pick(texts, n),
      reshared: form === 'is reshared' && !writes ? { actor: memberOf(speaker), text: pick(texts, n + 2) } : null,
      comments:
        form === 'answers' && !writes
          ? [{ by: memberOf(third), text: pick(answers, n), replies: [{ by: memberOf(speaker), text: pick(answers, n + 1) }] }]
          : [],
    };
  });
}

/** What of LinkedIn a test serves. */
export type LinkedInPages = { updates: readonly Update[]; connections: readonly Someone[]; me: Someone };

/** www.linkedin.com in both dialects that live there: the feed in Ember, the connections in the newer one. */
export function linkedin({ updates, connections, me }: LinkedInPages): Host {
  return hostOf((url) => {
    if (url.pathname === '/feed/' || url.pathname.startsWith('/feed/update/')) {
      return pageOf({
        title: 'Feed | LinkedIn',
        script: 'linkedinFeed.ts',
        style: 'linkedin.css',
        html: 'lang="en" class="theme theme--mercado"',
        body: '<header id="global-nav"></header><div class="application-outlet"></div>',
        data: { updates, me: memberOf(me) },
      });
    }
    if (url.pathname === '/mynetwork/invite-connect/connections/') {
      return pageOf({
        title: 'Connections | LinkedIn',
        script: 'linkedinConnections.ts',
        style: 'linkedin.css',
        body: '<div id="root"></div>',
        data: { connections: connections.map(memberOf) },
      });
    }
    return null;
  });
}
