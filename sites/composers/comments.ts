import type { Mention } from '../../relationship/mention.ts';
import { numberAtEnd } from '../reading.ts';
import type { Page, Site } from '../site.ts';
import type { Composer } from './composer.ts';
import { numberedAround, parentIn } from './parent.ts';

/**
 * Where replies are written, of systems that open other fields within a comment too: to edit it, or (in Ghost) to answer a reply from
 * beneath the comment that all of them answer. Read from their sources, 2026; Disqus's markup as seen 2014 to 2026.
 */
const replyForms: Record<string, string> = {
  disqus: '[data-role="reply-form"]',
  isso: '.isso-postbox',
  ghost: '[data-testid="reply-form"]:not(:has([data-testid="replying-to"]))',
};

/** Comment systems draw the form for an answer inside the comment; WordPress and Movable Type say its number, wherever the form stands. */
export const toComment: Composer = (field, site, page) => {
  const form = replyForms[site.name];
  if (field.matches('input') || (form !== undefined && field.closest(form) === null)) return null;
  const number = parentIn(field);
  const comment = number === null ? field.closest(site.cards) : commentNumbered(number, field);
  return comment ? ownWriter(comment, site, page) : null;
};

/** The comment with the number a form carries: it stands around the form, or bears the number as WordPress and Movable Type write it. */
function commentNumbered(number: string, field: Element): Element | null {
  const around = numberedAround(field, number);
  if (around || !/^[1-9]\d*$/.test(number)) return around;
  const { ownerDocument } = field;
  return ownerDocument.getElementById(`comment-${number}`) ?? ownerDocument.getElementById(`div-comment-${number}`);
}

/** Who wrote a comment, and not a reply within it where its own writer is not named. */
function ownWriter(comment: Element, site: Site, page: Page): Mention | null {
  const [writer] = site.mentions(comment, page);
  const card = writer?.element.closest(site.cards);
  if (!writer || !card) return null;
  return card === comment.closest(site.cards) || isSame(card, comment) || isOutermost(card, comment, site) ? writer : null;
}

/** Themes mark one comment more than once. */
function isSame(one: Element, other: Element): boolean {
  const number = numberAtEnd(one.id);
  return number !== null && number === numberAtEnd(other.id);
}

/** The number may stand on what is around the comment. */
function isOutermost(card: Element, within: Element, { cards }: Site): boolean {
  const around = card.parentElement?.closest(cards) ?? null;
  return within.contains(card) && (around === null || !within.contains(around));
}
