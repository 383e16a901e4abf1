import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../site.ts';
import { answeredComment } from './comments.ts';
import { answeredOnLinkedin } from './linkedin.ts';
import { answeredOnX } from './x.ts';

/**
 * For each site, the part of the page that shows whom a field answers: a post, a comment, the head of a conversation. Null for a
 * field that answers nobody. These are not in `Site` because feeds need not carry them: they come when the user begins to write.
 */
const answeredOn: Record<string, (field: Element) => Element | null> = { x: answeredOnX, linkedin: answeredOnLinkedin };

/** Somebody the user writes to, and the site that shows them. */
export type Addressee = { site: Site; mention: Mention };

/** Whom the text in `field` is for, as the first of `sites` that knows tells; null for nobody in particular. */
export function addresseeOf(field: Element, sites: readonly Site[], page: Page): Addressee | null {
  for (const site of sites) {
    const answered = (answeredOn[site.name] ?? answeredComment(site))(field);
    const mention = answered && whoIn(site.mentions(answered, page));
    if (mention) return { site, mention };
  }
  return null;
}

/** A post and a comment begin with who wrote them; the head of a conversation shows nobody else. */
function whoIn(mentions: readonly Mention[]): Mention | null {
  const writer = mentions.find(({ role }) => role === 'author' || role === 'commenter' || role === 'message');
  return writer ?? (mentions.length === 1 && mentions[0]?.role === 'listed' ? mentions[0] : null);
}
