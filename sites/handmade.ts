import { commenter } from './comments/comment.ts';
import { type CommentSystem, endOfLine } from './comments/commentSystem.ts';
import { commentsByClass, firstByClass } from './handmade/byClass.ts';
import { commentsByPlace } from './handmade/byPlace.ts';
import { aboutComments, surroundings } from './handmade/surroundings.ts';
import type { Site } from './site.ts';

/**
 * Hand-made comments: newspapers, small systems, themes of one's own. Read by structure alone: within what is about comments, an
 * element whose class names somebody, one to a repeated block; where no class does, what stands where names stand. Where a system we
 * know by name is on the page, nothing is guessed.
 */
export function handmade(known: readonly CommentSystem[]): Site {
  const knownComments = known.map(({ comment }) => comment).join();
  const ofKnownSystem = firstOnPage((root) => firstWithin(root, knownComments));
  const ofClass = firstOnPage((root) => (root.nodeType === 9 ? firstByClass(root as Document, surroundings()) : null));
  return {
    name: 'handmade',
    matches: ['*://*/*'],
    cards: aboutComments,
    identitiesFromUrl: () => [],
    badgeAfter: ({ element }) => endOfLine(element),
    mentions(root, page) {
      if (!isAmongAboutComments(root) || ofKnownSystem(root) !== null) return [];
      const isAmongComments = surroundings();
      const named = commentsByClass(root, isAmongComments);
      const comments = named.length > 0 || ofClass(root) !== null ? named : commentsByPlace(root, isAmongComments);
      return comments.filter(({ naming }) => root.contains(naming)).map((comment) => commenter(comment, page));
    },
  };
}

function isAmongAboutComments(root: ParentNode): boolean {
  return (
    firstWithin(root, aboutComments) !== null || (root.nodeType === 9 ? null : (root as Element).closest(aboutComments)) !== null
  );
}

function firstWithin(root: ParentNode, selector: string): Element | null {
  return root.nodeType === 1 && (root as Element).matches(selector) ? (root as Element) : root.querySelector(selector);
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
