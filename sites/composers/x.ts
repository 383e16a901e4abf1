import { isBelow } from '../reading.ts';
import { type Composer, writers } from './composer.ts';
import { type Head, leadToOne, partner } from './conversation.ts';

const post = 'article[data-testid="tweet"]';

/**
 * On X a reply box answers a post: in a dialog the last one above it, in a thread the one its page is about. A quoted post stands
 * below the box and is answered by nobody. In Chat, whom the conversation is with. Seen 2025-04 to 2026-09.
 */
export const toOnX: Composer = (field, site, page) => {
  if (field.closest('[data-testid="dm-composer-textarea"]')) return partner(field, headOfChat, site, page);
  const answered = field.closest('[data-testid^="tweetTextarea_"]') ? postAbove(field) : null;
  if (answered === null) return null;
  // What its author quotes has a line of names as well.
  const names = answered.querySelector('[data-testid="User-Name"]');
  return writers(site.mentions(answered, page)).find(({ element }) => names?.contains(element)) ?? null;
};

function postAbove(field: Element): Element | null {
  const dialog = field.closest('[role="dialog"]');
  const timeline = field.closest('[data-testid="cellInnerDiv"]')?.parentElement;
  const posts = dialog ? dialog.querySelectorAll(post) : timeline?.querySelectorAll(`${post}[tabindex="-1"]`);
  return [...(posts ?? [])].findLast((answered) => isBelow(field, answered)) ?? null;
}

function headOfChat(around: ParentNode): Head | null {
  const element = around.querySelector('[data-testid="dm-conversation-header"]');
  return element && { element, isOfOne: leadToOne(element.querySelectorAll('a[href]')) };
}
