import type { Mention } from '../../relationship/mention.ts';
import { cardAround, comments, ownOf } from '../linkedin/card.ts';
import { writtenWords } from '../linkedin/link.ts';
import { linkedin } from '../linkedin.ts';
import { isBelow } from '../reading.ts';
import type { Page } from '../site.ts';
import { linesIn } from './lines.ts';

/** What was written in the comment or post of a mention on LinkedIn; of a post that only shares another, nothing. */
export function wordsOnLinkedin({ element }: Mention, page: Page): string {
  const card = cardAround(element);
  const [text] = card === null ? [] : ownOf(card, [...card.querySelectorAll(writtenWords)]);
  if (card === null || text === undefined) return '';
  // The writer of the post that is shared stands above its words.
  const sharesBefore =
    !card.matches(comments) &&
    linkedin
      .mentions(card, page)
      .some((other) => other.role === 'author' && other.permalink === null && isBelow(text, other.element));
  return sharesBefore ? '' : linesIn(text);
}
