import { classesWith, firstWithin, isElement, numberAtEnd, within } from '../reading.ts';
import type { Page, Site } from '../site.ts';
import { commenter, type NamedComment } from './comment.ts';
import { nameIn, narrowest } from './commenterName.ts';

/** How a comment system marks up its comments; everything else about reading a comment is the same everywhere. */
export type CommentSystem = {
  /** The site's name. */
  name: string;
  /** Selector of one comment; a comment inside a comment is a reply to it. */
  comment: string;
  /** Selector of what may name the commenter. */
  names: string;
  /** Kinds of identity its commenters sign in with, so that nobody can type another's (`Site.vouchesFor`). */
  vouchesFor?: readonly string[];
  /** Who is named, among those of a comment's own elements that match `names`; the first if left out. Replies are `isOther`. */
  namedIn?(names: readonly Element[], comment: Element, isOther: (part: Element) => boolean): Element | null;
  /** The name as typed, where the system puts something behind it inside the same element. */
  nameIn?(naming: Element): string;
  /** What looks like a comment of this system and is none: a pingback, a deleted comment. */
  isNone?(comment: Element, naming: Element, name: string): boolean;
  /** The address of the commenter's own place, where it is not the link around or inside the name. */
  placeIn?(own: readonly Element[], naming: Element): string | null;
  /** Selector of a comment's link to itself, where its address has no number to tell it by. */
  permalink?: string;
  /** A comment's address as a link from its page (`#comment-7`), where the page has no link to it. */
  addressOf?(comment: Element): string | null;
  /** When the comment was written, ms since epoch, where no attribute that others use says so. */
  timeIn?(comment: Element): number | null;
  /** The frame it lives in on other people's pages; left out by systems that live in the page itself. */
  frame?: Frame;
  /** Themes mark one comment more than once, `li#li-comment-7 > article#comment-7`: the outermost is the comment. */
  marksTwice?: boolean;
  /** A comment is one element of a flat list, and what belongs to it stands behind it (`dt`, then `dd`). */
  isFlat?: boolean;
};

/** A frame with an address of its own: its documents are read instead of the pages around it. */
export type Frame = {
  /** Match patterns of the frame's address. */
  matches: readonly string[];
  /** Query parameters of the frame that may hold the address of the page around it, best first. */
  pageParameters: readonly string[];
};

/** What a comment shows of its writer besides the name. */
export const marks = 'a[href], img, time, [datetime], [content], abbr[title]';

const aboutTheAuthor = classesWith('about-author about_author author-bio author_bio author-box author_box authorbox author-card');
const ofCommenter = '.comment, [class*="comment-author" i], [id^="comment" i]';

/** A sidebar's box, or one about who wrote the post. Blogger's `.widget.Blog` is the post itself with its comments. */
export const widgets = `.widget:not(.Blog), :is(${aboutTheAuthor}):not(${ofCommenter})`;

/** Latest comments of the whole blog, unless the post's own (`#comments`) stand in what is called so. */
export const latestComments = ['recent', 'latest', 'last']
  .flatMap((when) => ['comment', '-comment', '_comment'].map((word) => `[class*="${when}${word}" i], [id*="${when}${word}" i]`))
  .join();

/** Whether an element belongs to what stands beside the post: latest comments of the whole blog and the like. */
export function isBesideThePost(element: Element): boolean {
  if (element.closest(widgets) !== null) return true;
  const latest = element.closest(latestComments);
  return latest !== null && !latest.contains(element.closest('#comments'));
}

/** The site that reads the comments of one system, on whatever page they stand, but for those that one of `earlier` recognises. */
export function commentSite(system: CommentSystem, earlier: readonly CommentSystem[]): Site {
  const claimed = earlier.map(({ comment }) => comment).join() || ':not(*)';
  return {
    name: system.name,
    matches: system.frame?.matches ?? ['*://*/*'],
    ...(system.frame && { frames: system.frame.matches }),
    ...(system.vouchesFor && { vouchesFor: system.vouchesFor }),
    cards: system.comment,
    identitiesFromUrl: () => [],
    badgeAfter: ({ element }) => endOfLine(element),
    mentions: (root, page) =>
      commentsAround(root, system)
        .filter(({ naming }) => root.contains(naming) && naming.closest(claimed) === null)
        .map((comment) => commenter(comment, pageAround(page, system.frame))),
  };
}

/** The page a frame stands in: a name is a name on that blog, not on all that share the frame's host. */
function pageAround(page: Page, frame: Frame | undefined): Page {
  for (const parameter of frame?.pageParameters ?? []) {
    const url = URL.parse(page.url.searchParams.get(parameter) ?? '');
    if (url !== null && /^https?:$/.test(url.protocol)) return { ...page, url };
  }
  return page;
}

/** The last thing on the line that begins with `naming`: behind "says:" and whatever else stands on it. */
export function endOfLine(naming: Element): Element {
  let last = naming;
  for (;;) {
    const next = last.nextElementSibling;
    const parent = last.parentElement;
    if (next !== null && isInline(next)) last = next;
    else if (next === null && parent !== null && isInline(parent)) last = parent;
    else return last;
  }
}

const inlineElements = 'a, abbr, b, bdi, cite, em, font, i, img, small, span, strong, sup, time';

function isInline(element: Element): boolean {
  return element.matches(inlineElements);
}

/** The comments in and around `root` that name somebody, in document order. One pass: a page of thousands stays cheap. */
function commentsAround(root: ParentNode, system: CommentSystem): NamedComment[] {
  const owned = ownedIn(scopeOf(root, system), system);
  const known = new Map<Element, NamedComment | null>();
  const read = (element: Element): NamedComment | null => {
    const before = known.get(element);
    if (before !== undefined) return before;
    // What an added reply answers stands around it, and is read only if asked for.
    const own = owned.get(element) ?? ownedIn(element, system).get(element) ?? [];
    const comment = readComment(element, own, system, read);
    known.set(element, comment);
    return comment;
  };
  return [...owned.keys()].flatMap((element) => read(element) ?? []);
}

/** `root`, or the comment it is a part of: an added part must answer as it would within the whole page. */
function scopeOf(root: ParentNode, system: CommentSystem): ParentNode {
  if (!isElement(root)) return root;
  const comment = root.closest(system.comment);
  return (system.isFlat ? comment?.parentElement : comment && wholeOf(comment, system)) ?? root;
}

/** Each comment's own elements in document order: its names and marks, without those of its replies. */
function ownedIn(scope: ParentNode, system: CommentSystem): Map<Element, Element[]> {
  const owned = new Map<Element, Element[]>();
  const owners = ownersIn(scope, system);
  if (owners.size === 0) return owned;
  for (const whole of owners.values()) if (whole !== null) owned.set(whole, []);
  let flat: Element | null = null;
  for (const element of within(scope, `${system.names}, ${marks}${system.isFlat ? `, ${system.comment}` : ''}`)) {
    const owner = ownerOf(element, owners);
    if (owner !== null) flat = owner;
    const own = owned.get(owner ?? (system.isFlat ? (flat ?? element) : element));
    own?.push(element);
  }
  return owned;
}

/** For each element that marks a comment, the comment it is or is a part of; `ownerOf` adds what it passes. */
function ownersIn(scope: ParentNode, system: CommentSystem): Map<Element, Element | null> {
  return new Map(within(scope, system.comment).map((comment) => [comment, wholeOf(comment, system)]));
}

/** The comment around `element`, remembered for everything between. */
function ownerOf(element: Element, owners: Map<Element, Element | null>): Element | null {
  const known = owners.get(element);
  if (known !== undefined) return known;
  const owner = element.parentElement === null ? null : ownerOf(element.parentElement, owners);
  owners.set(element, owner);
  return owner;
}

function readComment(
  element: Element,
  own: readonly Element[],
  system: CommentSystem,
  read: (comment: Element) => NamedComment | null,
): NamedComment | null {
  const naming = namingIn(element, own, system);
  if (naming === null) return null;
  const name = (system.nameIn ?? nameIn)(naming);
  if (name === '' || system.isNone?.(element, naming, name)) return null;
  const place = system.placeIn?.(own, naming) ?? null;
  return {
    element,
    own,
    naming,
    name,
    place,
    permalink: linkToItself(own, system) ?? system.addressOf?.(element) ?? null,
    at: system.timeIn?.(element) ?? null,
    answers: answeredBy(element, system, read),
  };
}

function namingIn(element: Element, own: readonly Element[], system: CommentSystem): Element | null {
  if (isBesideThePost(element)) return null;
  const names = own.filter((part) => part !== element && part.matches(system.names));
  const isOther = (part: Element) => part.matches(system.comment) && wholeOf(part, system) !== element;
  const named = system.namedIn ? system.namedIn(names, element, isOther) : (names[0] ?? null);
  return named && narrowest(named);
}

/** The first in `root` that is a comment of one of `systems`, and not just marked like one: somebody is named in it. */
export function firstOfSystem(root: ParentNode, systems: readonly CommentSystem[]): Element | null {
  const namesSomebody = (element: Element) =>
    systems.some(
      (system) =>
        element.matches(system.comment) &&
        [...ownedIn(scopeOf(element, system), system)].some(([whole, own]) => namingIn(whole, own, system)),
    );
  const comments = systems.map(({ comment }) => comment).join();
  // Nearly always the first is one, and to look for all takes 0.1 s on a page of 5,000.
  const first = firstWithin(root, comments);
  return first && !namesSomebody(first) ? (within(root, comments).find(namesSomebody) ?? null) : first;
}

function linkToItself(own: readonly Element[], { permalink }: CommentSystem): string | null {
  const link = permalink === undefined ? undefined : own.find((part) => part.matches(permalink));
  return link?.getAttribute('href') ?? null;
}

/** The nearest comment around `element` that names somebody. */
function answeredBy(
  element: Element,
  system: CommentSystem,
  read: (comment: Element) => NamedComment | null,
): NamedComment | null {
  const around = element.parentElement?.closest(system.comment) ?? null;
  if (around === null) return null;
  const whole = wholeOf(around, system);
  return read(whole) ?? answeredBy(whole, system, read);
}

function wholeOf(comment: Element, system: CommentSystem): Element {
  const outer = system.marksTwice ? (comment.parentElement?.closest(system.comment) ?? null) : null;
  return outer !== null && isSameComment(outer, comment) ? wholeOf(outer, system) : comment;
}

function isSameComment(outer: Element, inner: Element): boolean {
  const [outerNumber, innerNumber] = [numberAtEnd(outer.id), numberAtEnd(inner.id)];
  if (outerNumber !== null && innerNumber !== null) return outerNumber === innerNumber;
  const list = inner.closest('ul, ol, dl, .children, [class*="replies" i], [class*="indented" i]');
  return list === null || list.contains(outer);
}
