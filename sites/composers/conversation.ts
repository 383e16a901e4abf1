import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../site.ts';

const fields = '[role="textbox"], textarea';

/** What holds a conversation and what stands beside it, or is the whole page. */
const whole = 'main, aside, [role="dialog"], body';

/** What shows whom a conversation is with; of a group nobody alone is meant. */
export type Head = { element: Element; isOfOne: boolean };

/**
 * The one a conversation is with: whom its head shows, the nearest that `headIn` finds around the field. Where another field stands as
 * near, the head may be another conversation's.
 */
export function partner(field: Element, headIn: (around: ParentNode) => Head | null, site: Site, page: Page): Mention | null {
  for (let around = field.parentNode; around !== null; around = around.parentNode) {
    const head = headIn(around);
    if (head !== null) return head.isOfOne && isOnlyField(field, around) ? shownIn(site.mentions(head.element, page)) : null;
    if ((around as Element).matches?.(whole)) return null;
  }
  return null;
}

function isOnlyField(field: Element, around: ParentNode): boolean {
  return [...around.querySelectorAll(fields)].every((other) => other.contains(field) || field.contains(other));
}

function shownIn(mentions: readonly Mention[]): Mention | null {
  const messaged = mentions.find(({ role }) => role === 'message');
  return messaged ?? (mentions.length === 1 && mentions[0]?.role === 'listed' ? mentions[0] : null);
}

/** Whether all links lead to the same place. */
export function leadToOne(links: Iterable<Element>): boolean {
  return new Set([...links].map((link) => link.getAttribute('href'))).size === 1;
}
