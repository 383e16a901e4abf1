import type { NamedComment } from '../comments/comment.ts';
import { nameIn, narrowest } from '../comments/commenterName.ts';
import { marks } from '../comments/commentSystem.ts';
import { isProfile, namedByPlace, namingPlaces } from '../comments/namedByPlace.ts';
import { namingCandidates, namingElement } from '../comments/namingElement.ts';
import { isElement, linkAt, nearest, within } from '../reading.ts';
import type { Sense } from './byClass.ts';
import { firstWords } from './firstWords.ts';
import { isOneComment, ownedBy, unsaid } from './oneComment.ts';

/** The blocks in and around `root` that are one comment each and name somebody where names stand, in document order. */
export function commentsByPlace(root: ParentNode, { isAmong, isEntry }: Sense): NamedComment[] {
  const scope = entryAround(root, isEntry) ?? root;
  const blocks = new Set(within(scope, 'div, li, article, section, dt, tr').filter(isEntry));
  if (blocks.size === 0) return [];
  const names = ownedBy(within(scope, namingCandidates).filter(isAmong), blocks);
  const places = ownedBy(within(scope, namingPlaces).filter(isAmong), blocks);
  const marksOf = ownedBy(within(scope, marks), blocks);
  return [...blocks].flatMap((block) => {
    const own = block.matches(namingPlaces) ? [block] : (places.get(block) ?? []);
    const named = namingElement(names.get(block) ?? [], block) ?? namedByPlace(own) ?? firstWords(block, { isAmong, isEntry });
    const naming = named && narrowest(named);
    if (naming === null || (!isOneComment(block) && leadsElsewhere(naming))) return [];
    return [{ element: block, own: marksOf.get(block) ?? [], naming, name: nameIn(naming), ...unsaid }];
  });
}

/** A teaser's title links to another page of the same site, which is nobody's account. */
function leadsElsewhere(naming: Element): boolean {
  const link = linkAt(naming);
  const url = link === null ? null : URL.parse(link.getAttribute('href') ?? '', link.baseURI);
  return link !== null && url?.host === new URL(link.baseURI).host && !isProfile(link);
}

/** The comment that `root` is a part of. */
export function entryAround(root: ParentNode, isEntry: Sense['isEntry']): Element | null {
  return isElement(root) ? nearest(root.parentElement, isEntry) : null;
}
