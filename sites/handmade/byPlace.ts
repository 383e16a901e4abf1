import type { NamedComment } from '../comments/comment.ts';
import { nameIn, narrowest } from '../comments/commenterName.ts';
import { marks } from '../comments/commentSystem.ts';
import { whoWrote } from '../comments/whoWrote.ts';
import { isElement, nearest, within } from '../reading.ts';
import { isComposer, type Sense } from './byClass.ts';
import { isTeaser, ownedBy, saysNoMore, unsaid } from './oneComment.ts';

/** The blocks in and around `root` that are one comment each and name somebody where names stand, in document order. */
export function commentsByPlace(root: ParentNode, { isAmong, isEntry }: Sense): NamedComment[] {
  const scope = entryAround(root, isEntry) ?? root;
  const blocks = new Set(
    within(scope, 'div, li, article, section, dt, tr, fieldset, h3, h4, p, label, details, [id^="comment-"]').filter(isEntry),
  );
  if (blocks.size === 0) return [];
  const names = ownedBy(within(scope, whoWrote.names).filter(isAmong), blocks);
  const marksOf = ownedBy(within(scope, marks), blocks);
  return [...blocks].flatMap((block) => {
    const named = whoWrote.namedIn(names.get(block) ?? [], block, (part) => isEntry(part) || !isAmong(part));
    const naming = named && narrowest(named);
    if (naming === null || saysNoMore(block, naming) || isComposer(block, naming) || isTeaser(block, naming)) return [];
    return [{ element: block, own: marksOf.get(block) ?? [], naming, name: nameIn(naming), ...unsaid }];
  });
}

/** The comment that `root` is a part of. */
export function entryAround(root: ParentNode, isEntry: Sense['isEntry']): Element | null {
  return isElement(root) ? nearest(root.parentElement, isEntry) : null;
}
