import { commenter, type NamedComment } from './comments/comment.ts';
import { nameShownIn, narrowest } from './comments/commenterName.ts';
import { type CommentSystem, endOfLine, isBesideThePost, marks } from './comments/commentSystem.ts';
import { namedByPlace, namingPlaces } from './comments/namedByPlace.ts';
import { namingCandidates, namingElement, rankOf } from './comments/namingElement.ts';
import type { Site } from './site.ts';

/** Ids and classes with the word for comment in them, in the languages of the web; `isAboutComments` looks closer. */
const commentWords = [
  'comment',
  'komment',
  'coment',
  'koment',
  'reacties',
  'reactions',
  'respuestas',
  'cmt',
  'yorum',
  'discussion',
];
const aboutComments = commentWords.flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]).join();

/** Words that make it something else: a counter, a form, a switch, a teaser. */
const elseThanComments =
  /open|closed|count|num|link|nav|form|status|disabled|enabled|allow|button|btn|toggle|policy|notice|recent|latest|last|popular|top-?comment|social|has[-_]|no[-_]/i;

/** What holds comments and not the post, too. Anything else must leave the page's title out. */
const nothingButComments =
  /^(?:comments?|kommentare?|commentaires?|comentarios?)(?:[-_]?(?:list|area|section|wrapper|container|block|box|thread))?$/i;

/** Where a comment is being written: the reader's own name stands there. */
const writing = /(?:^|[-_\s])(?:form|respond|write|preview|new|add|submit|template|editor)(?:[-_\s]|$)/i;

/**
 * Hand-made comments: newspapers, small systems, themes of one's own. Read by structure alone: within what is about comments, an
 * element whose class names somebody, one to a repeated block. Where a system we know by name is on the page, nothing is guessed.
 */
export function handmade(known: readonly CommentSystem[]): Site {
  const knownComments = known.map(({ comment }) => comment).join();
  return {
    name: 'handmade',
    matches: ['*://*/*'],
    cards: aboutComments,
    identitiesFromUrl: () => [],
    badgeAfter: ({ element }) => endOfLine(element),
    mentions(root, page) {
      const document = root.ownerDocument ?? (root as Document);
      if (document.querySelector(aboutComments) === null || document.querySelector(knownComments) !== null) return [];
      return commentsIn(document)
        .filter(({ naming }) => root.contains(naming))
        .map((comment) => commenter(comment, page));
    },
  };
}

/** What only a known system says of a comment. */
const unsaid = { place: null, permalink: null, at: null, answers: null };

/** Every block that names a commenter, in document order. */
function commentsIn(document: Document): NamedComment[] {
  const named = commentsByClass(document);
  return named.length > 0 ? named : commentsByPlace(document);
}

/** Blocks in which a class names somebody. */
function commentsByClass(document: Document): NamedComment[] {
  const candidates = [...document.querySelectorAll(namingCandidates)].filter(
    (element) => rankOf(element) > 0 && !isOneComment(element) && isAmongComments(element),
  );
  const blocks = blocksOf(innermost(candidates));
  const marksOf = ownedBy(document, blocks, marks);
  const comments = new Map<Element, NamedComment>();
  for (const [block, names] of blocks) {
    const named = names.includes(block) ? block : namingElement(names, block);
    const naming = named && narrowest(named);
    const name = naming === null ? '' : nameShownIn(naming);
    if (naming === null || name === '') continue;
    const own = marksOf.get(block) ?? [];
    comments.set(block, { element: block, own, naming, name, ...unsaid });
  }
  return [...comments.values()];
}

/** Whether an element stands among comments, and not in a widget, a form or the post's own head. */
function isAmongComments(element: Element): boolean {
  if (isBesideThePost(element) || element.closest('form, nav') !== null) return false;
  for (let around = element.parentElement?.closest(aboutComments); around; around = around.parentElement?.closest(aboutComments))
    if (writing.test(`${around.id} ${around.className}`)) return false;
    else if (isAboutComments(around)) return true;
  return false;
}

function isAboutComments(element: Element): boolean {
  if (/^(?:html|body|a|form|button|span)$/.test(element.localName)) return false;
  const names = [element.id, ...element.classList].filter((name) =>
    commentWords.some((word) => name.toLowerCase().includes(word)),
  );
  return (
    names.some((name) => nothingButComments.test(name)) ||
    (names.some((name) => !elseThanComments.test(name)) && !element.contains(element.ownerDocument.querySelector('h1')))
  );
}

/** Without those that hold another: `.comment_author` around `.comment_author_name`. */
function innermost(candidates: readonly Element[]): Element[] {
  const around = new Set<Element>();
  for (const candidate of candidates)
    for (let outer = candidate.parentElement; outer !== null && !around.has(outer); outer = outer.parentElement)
      around.add(outer);
  return candidates.filter((candidate) => !around.has(candidate));
}

/** The blocks that hold one comment each, with the elements that may name its writer. */
function blocksOf(candidates: readonly Element[]): Map<Element, Element[]> {
  const alike = countAlike(candidates);
  const blocks = new Map<Element, Element[]>();
  for (const candidate of candidates) {
    const block = blockOf(candidate, alike);
    if (block === null) continue;
    const names = blocks.get(block);
    if (names === undefined) blocks.set(block, [candidate]);
    else names.push(candidate);
  }
  return blocks;
}

/** How many candidates that look alike each ancestor holds: more than one makes it a list. */
type Alike = Map<Element, Map<string, number>>;

function countAlike(candidates: readonly Element[]): Alike {
  const alike: Alike = new Map();
  for (const candidate of candidates)
    for (let around = candidate.parentElement; around; around = around.parentElement) {
      const counts = alike.get(around) ?? new Map<string, number>();
      counts.set(lookOf(candidate), (counts.get(lookOf(candidate)) ?? 0) + 1);
      alike.set(around, counts);
    }
  return alike;
}

function lookOf(element: Element): string {
  return `${element.localName}.${element.className}`;
}

/** The smallest ancestor that is a comment with words in it, or the largest that names nobody else. */
function blockOf(candidate: Element, alike: Alike): Element | null {
  const look = lookOf(candidate);
  let block = candidate;
  for (let around = candidate.parentElement; around !== null; around = around.parentElement) {
    if ((alike.get(around)?.get(look) ?? 0) > 1) return block;
    block = around;
    if (isAboutComments(around) && hasWords(around, candidate)) return block;
  }
  return null;
}

const wordsOfComments =
  'p, dd, blockquote, [class*="body" i], [class*="text" i], [class*="content" i], [class*="message" i], [class*="msg" i], [class*="excerpt" i]';

function hasWords(block: Element, naming: Element): boolean {
  const hasOwnText = [...block.childNodes].some((node) => node.nodeType === 3 && /\p{L}{2}/u.test(node.nodeValue ?? ''));
  return (
    hasOwnText ||
    [...block.querySelectorAll(wordsOfComments)].some(
      (part) => !part.contains(naming) && !naming.contains(part) && /\p{L}{2}|\p{Lo}/u.test(part.textContent ?? ''),
    )
  );
}

/** An id with a number, or a class that can only mean one comment: `c123`, `comment_7`, `.comment`, `.bComment`. */
const oneCommentId = /^(?:.*[-_])?(?:c|com|comment|kommentar|commentaire|comentario|cmt|reply|reaction|response)[-_]?\d+$/i;
const oneCommentClass = /^(?:b?comment|comment[-_]?(?:item|entry|block|box|row|unit)|kommentar|commentaire|comentario)$/i;

/** Blocks that are marked as one comment each and name somebody where names stand. */
function commentsByPlace(document: Document): NamedComment[] {
  const blocks = [...document.querySelectorAll(`${aboutComments}, [id^="c" i]`)].filter(
    (element) => isOneComment(element) && isAmongComments(element),
  );
  const blockSet = new Map(blocks.map((block) => [block, null]));
  const places = ownedBy(document, blockSet, namingPlaces);
  const marksOf = ownedBy(document, blockSet, marks);
  return blocks.flatMap((block) => {
    const own = block.matches(namingPlaces) ? [block] : (places.get(block) ?? []);
    const named = namedByPlace(own);
    const naming = named && narrowest(named);
    return naming === null
      ? []
      : [{ element: block, own: marksOf.get(block) ?? [], naming, name: nameShownIn(naming), ...unsaid }];
  });
}

function isOneComment(element: Element): boolean {
  if (/^(?:a|span|form|input|textarea|body|html|h\d|ul|ol|dl)$/.test(element.localName)) return false;
  return oneCommentId.test(element.id) || [...element.classList].some((name) => oneCommentClass.test(name));
}

/** What matches `selector` in each block, and not in a block inside it. */
function ownedBy(document: Document, blocks: ReadonlyMap<Element, unknown>, selector: string): Map<Element, Element[]> {
  const marksOf = new Map<Element, Element[]>();
  for (const mark of document.querySelectorAll(selector)) {
    let block: Element | null = mark;
    while (block !== null && !blocks.has(block)) block = block.parentElement;
    if (block === null) continue;
    const own = marksOf.get(block);
    if (own === undefined) marksOf.set(block, [mark]);
    else own.push(mark);
  }
  return marksOf;
}
