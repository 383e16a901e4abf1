import { isBelow } from '../reading.ts';
import { placesAround } from './around.ts';

const post = 'article[data-testid="tweet"]';

/**
 * The post that a reply box answers: in a dialog the last post above it, in a thread the one its page is about. A quoted post stands
 * below the box and is answered by nobody. In Chat, the head of the conversation. Seen 2025-04 to 2026-09.
 */
export function answeredOnX(field: Element): Element | null {
  if (field.closest('[data-testid="dm-composer-textarea"]')) return headOfConversation(field);
  if (!field.closest('[data-testid^="tweetTextarea_"]')) return null;
  const dialog = field.closest('[role="dialog"]');
  const timeline = field.closest('[data-testid="cellInnerDiv"]')?.parentElement;
  const posts = dialog ? dialog.querySelectorAll(post) : timeline?.querySelectorAll(`${post}[tabindex="-1"]`);
  return [...(posts ?? [])].findLast((answered) => isBelow(field, answered)) ?? null;
}

/** The nearest one: a drawer may hold several conversations. Of a group nobody alone is meant. */
function headOfConversation(field: Element): Element | null {
  for (const around of placesAround(field)) {
    const head = around.querySelector('[data-testid="dm-conversation-header"]');
    if (head)
      return new Set([...head.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))).size === 1 ? head : null;
  }
  return null;
}
