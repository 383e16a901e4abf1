import type { Site } from '../site.ts';

/**
 * The comment that a reply form answers. Comment systems draw the form inside the comment; WordPress leaves it outside in some themes, and
 * then a field without a face has the comment's number.
 */
export function answeredComment(site: Site): (field: Element) => Element | null {
  // What surrounds hand-made comments is all of them, not one.
  if (site.name === 'handmade') return () => null;
  return (field) => (field.matches('input') ? null : (field.closest(site.cards) ?? commentByNumber(field)));
}

function commentByNumber(field: Element): Element | null {
  const number = field.closest('form')?.querySelector<HTMLInputElement>('input[name="comment_parent"]')?.value ?? '';
  if (!/^[1-9]\d*$/.test(number)) return null;
  const { ownerDocument } = field;
  return ownerDocument.getElementById(`comment-${number}`) ?? ownerDocument.getElementById(`div-comment-${number}`);
}
