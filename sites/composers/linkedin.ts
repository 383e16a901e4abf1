import { cardAround, comments } from '../linkedin/card.ts';
import { toPeople } from '../linkedin/link.ts';
import { isBelow } from '../reading.ts';
import { placesAround } from './around.ts';

const headings = 'h1, h2, h3, h4';

/**
 * The comment or post that a comment box answers, or the head of the conversation of a message. The box of a post stands above its
 * comments, that of a comment inside it; one that stands elsewhere may answer either, and then it is nobody's.
 */
export function answeredOnLinkedin(field: Element): Element | null {
  if (!field.matches('[role="textbox"], textarea')) return null;
  const card = cardAround(field);
  if (card === null) return headOfConversation(field);
  const isAmongComments = !card.matches(comments) && [...card.querySelectorAll(comments)].some((one) => isBelow(field, one));
  return isAmongComments ? null : card;
}

/** The name over a conversation: a link that is a heading, outside the list of what was said. Of a group nobody alone is meant. */
function headOfConversation(field: Element): Element | null {
  for (const around of placesAround(field)) {
    const named = [...around.querySelectorAll(toPeople)].filter(
      (link) => !link.closest('li') && (link.querySelector(headings) ?? link.closest(headings)),
    );
    const [first] = named;
    if (first) return new Set(named.map((link) => link.getAttribute('href'))).size === 1 ? first : null;
    if ((around as Element).matches?.('main, aside, [role="dialog"]')) return null;
  }
  return null;
}
