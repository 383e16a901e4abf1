import type { NamedComment } from '../comments/comment.ts';
import { nameIn, narrowest } from '../comments/commenterName.ts';
import { marks } from '../comments/commentSystem.ts';
import { namedByPlace, namingPlaces } from '../comments/namedByPlace.ts';
import { within } from '../reading.ts';
import { isOneComment, ownedBy, unsaid } from './oneComment.ts';
import { aboutComments } from './surroundings.ts';

const maybeComments = `${aboutComments}, [id^="c" i]`;

/** The blocks in and around `root` that are marked as one comment each and name somebody where names stand, in document order. */
export function commentsByPlace(root: ParentNode, isAmongComments: (element: Element) => boolean): NamedComment[] {
  const scope = commentAround(root) ?? root;
  const blocks = within(scope, maybeComments).filter((element) => isOneComment(element) && isAmongComments(element));
  const isBlock = new Set(blocks);
  const places = ownedBy(within(scope, namingPlaces), isBlock);
  const marksOf = ownedBy(within(scope, marks), isBlock);
  return blocks.flatMap((block) => {
    const own = block.matches(namingPlaces) ? [block] : (places.get(block) ?? []);
    const named = namedByPlace(own);
    const naming = named && narrowest(named);
    return naming === null ? [] : [{ element: block, own: marksOf.get(block) ?? [], naming, name: nameIn(naming), ...unsaid }];
  });
}

/** The comment that what was added is a part of. */
function commentAround(root: ParentNode): Element | null {
  let around = root.nodeType === 1 ? (root as Element).parentElement : null;
  while (around !== null && !isOneComment(around)) around = around.parentElement;
  return around;
}
