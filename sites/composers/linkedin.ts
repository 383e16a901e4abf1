import { cardAround, comments, ownOf } from '../linkedin/card.ts';
import { linksWithin, toPeople } from '../linkedin/link.ts';
import { isBelow } from '../reading.ts';
import { type Composer, writers } from './composer.ts';
import { type Head, leadToOne, partner } from './conversation.ts';

const headings = 'h1, h2, h3, h4';

/**
 * On LinkedIn a comment box answers the comment or the post it stands in; that of a post stands above its comments, and one that
 * stands elsewhere may answer either. A message is for the one whose name stands over the conversation.
 */
export const toOnLinkedin: Composer = (field, site, page) => {
  if (!field.matches('[role="textbox"], textarea')) return null;
  const card = cardAround(field);
  if (card === null) return partner(field, headOfMessages, site, page);
  const isAmongComments = !card.matches(comments) && [...card.querySelectorAll(comments)].some((one) => isBelow(field, one));
  if (isAmongComments) return null;
  const writer = writers(site.mentions(card, page)).find(({ element }) => isOwn(element, card));
  return writer && !isOrganisations(card, writer.element) ? writer : null;
};

/** Whether a name in a card is not one in a comment within. The newer pages mark each comment twice, by the same number. */
function isOwn(name: Element, card: Element): boolean {
  const comment = name.closest(comments);
  if (comment === null) return !card.matches(comments);
  return comment === card || (card.matches(comments) && numberOf(comment) === numberOf(card));
}

function numberOf(comment: Element): string | undefined {
  return comment.getAttribute('componentkey')?.replace(/^[^_]+_/, '');
}

/** A company shares somebody's post: whoever comments answers the company. */
function isOrganisations(card: Element, name: Element): boolean {
  const [first] = ownOf(card, linksWithin(card));
  return first !== undefined && !first.matches(toPeople) && isBelow(name, first);
}

/** Links that are headings, outside the list of what was said. */
function headOfMessages(around: ParentNode): Head | null {
  const named = [...around.querySelectorAll(toPeople)].filter(
    (link) => !link.closest('li') && (link.querySelector(headings) ?? link.closest(headings)),
  );
  return named[0] ? { element: named[0], isOfOne: leadToOne(named) } : null;
}
