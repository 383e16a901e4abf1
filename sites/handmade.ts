import { commenter, type NamedComment } from './comments/comment.ts';
import { type CommentSystem, endOfLine, firstOfSystem } from './comments/commentSystem.ts';
import { isPingback } from './comments/pingback.ts';
import { isAlike } from './handmade/alike.ts';
import { commentsByClass, firstByClass, namesByClass, type Sense } from './handmade/byClass.ts';
import { commentsByPlace, entryAround } from './handmade/byPlace.ts';
import { entries, fellowsOf } from './handmade/entries.ts';
import { isOneComment } from './handmade/oneComment.ts';
import { aboutComments, headingOfComments, surroundings } from './handmade/surroundings.ts';
import { firstWithin, isBelow, isElement, nearest } from './reading.ts';
import type { Site } from './site.ts';

/**
 * Hand-made comments: newspapers, small systems, themes of one's own. Read by structure alone: within what is about comments, an
 * element whose class names somebody, one to a repeated block; where no class does, what stands where names stand. Where a system we
 * know by name is on the page, nothing is guessed.
 */
export function handmade(known: readonly CommentSystem[]): Site {
  const ofKnownSystem = firstOnPage((root) => firstOfSystem(root, known));
  const headed = firstOnPage(headingOfComments);
  const ofClass = firstOnPage((root) => (root.nodeType === 9 ? firstByClass(root as Document, senseOfPage()) : null));
  return {
    name: 'handmade',
    matches: ['*://*/*'],
    cards: aboutComments,
    identitiesFromUrl: () => [],
    badgeAfter: ({ element }) => endOfLine(element),
    mentions(root, page) {
      if (!(isAmongAboutComments(root) || headed(root) !== null) || ofKnownSystem(root) !== null) return [];
      return commentsIn(root, ofClass)
        .filter(({ element, naming, name }) => root.contains(naming) && !isPingback(element, naming, name))
        .map((comment) => commenter(comment, page));
    },
  };
}

function senseOfPage(): Sense {
  const among = surroundings();
  return { isAmong: among.isAmong, isEntry: entries(among) };
}

/** Those whom a class names, and beside them those it does not; where no class names anybody, those who stand where names stand. */
function commentsIn(root: ParentNode, ofClass: (root: ParentNode) => Element | null): NamedComment[] {
  const sense = senseOfPage();
  const named = commentsByClass(root, sense);
  const isNamed = new Set(named.flatMap(({ element, naming }) => [element, ...partsAround(naming, element)]));
  const placed = commentsByPlace(root, sense).filter(
    ({ element, naming, name }) =>
      !isNamed.has(naming) &&
      nearest(element, (around) => isNamed.has(around)) === null &&
      !named.some((other) => other.name === name && element.contains(other.naming)),
  );
  const first = ofClass(root);
  if (first === null) return placed;
  const model = entryAround(first, sense.isEntry);
  const isLikeThem = (element: Element) =>
    (model !== null && isOneComment(element) && isAlike(element, model)) ||
    fellowsOf(element).some((other) => namesByClass(other, sense));
  const fellows = placed.filter(({ element }) => isLikeThem(element));
  if (fellows.length === 0) return named;
  return [...named, ...fellows].sort((one, other) => (isBelow(one.naming, other.naming) ? 1 : -1));
}

/** `part` and what is around it inside `whole`. */
function partsAround(part: Element, whole: Element): Element[] {
  return part === whole || part.parentElement === null ? [part] : [part, ...partsAround(part.parentElement, whole)];
}

function isAmongAboutComments(root: ParentNode): boolean {
  return firstWithin(root, aboutComments) !== null || (isElement(root) && root.closest(aboutComments) !== null);
}

/**
 * What `find` finds first on the page around `root`. A whole page is searched once: afterwards it is enough to look at what is added,
 * until what was found goes away. So a comment more on a page of thousands costs no more than on one of three.
 */
function firstOnPage(find: (root: ParentNode) => Element | null): (root: ParentNode) => Element | null {
  const found = new WeakMap<Document, Element | null>();
  return (root) => {
    const document = root.ownerDocument ?? (root as Document);
    const before = found.get(document);
    if (before?.isConnected) return before;
    const now = find(before === null ? root : document);
    found.set(document, now);
    return now;
  };
}
