import { latestComments, widgets } from '../comments/commentSystem.ts';
import { classesWith, textOf } from '../reading.ts';

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
  'kmt',
  'yorum',
  'discussion',
  'conversation',
  'responses',
  'webmention',
  'annotation',
  'bfeedback',
];

/** Selector of what may be about comments by its id or class. */
export const aboutComments = commentWords
  .flatMap((word) => ['class', 'id', 'data-testid'].map((name) => `[${name}*="${word}" i]`))
  .join();

/** Of these, words that many a talk or meeting goes by as well: there must be a word for comments or replies in it. */
const weakWords = /discussion|conversation|responses/i;
const strongWithin = `textarea, ${classesWith('comment reply')}, [id*="comment" i]`;

/** Words that make it something else: a counter, a form, a switch, a teaser. */
const elseThanComments =
  /open|closed|count|num|link|nav|form|status|disabled|enabled|allow|button|btn|toggle|policy|notice|recent|latest|last|popular|top-?comment|social|has[-_]|no[-_]/i;

/** What holds comments and not the post, too. Anything else must leave the page's title out. */
const nothingButComments =
  /^(?:comments?|kommentare?|commentaires?|comentarios?)(?:[-_]?(?:list|area|section|wrapper|container|block|box|thread))?$/i;

/** Where a comment is being written: the reader's own name stands there. */
const writing =
  /(?:^|[-_\s])(?:form|respond|write|preview|new|add|submit|editor)(?:[-_\s]|$)|(?:^|\s)(?:js[-_])?(?:comments?[-_])?template(?:[-_]comment)?(?:\s|$)/i;

/** "Latest comments", "Most commented": over a list of the whole blog's; "Guests", "Related": over another. */
const ofTheWholeBlog =
  /^(?:(?:the|our|about)\s)*(?:guests?|speakers?|team|authors?|experts?|related|faq|reviews?|testimonial|what.*say|latest|recent|last|most|top|popular|neue|letzte|aktuelle|meist|derni[eè]re?s|récents|últimos|recientes|ultimi|recenti|laatste|recente|ostatnie|последние|свежие|最新|最近|新着)/iu;

const headings = 'h1, h2, h3, h4, h5, h6';
const ofComments =
  'comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\\p{L}+|коментар\\p{L}*|komentar\\p{L}*|yorum\\p{L}*|评论|評論|コメント|댓글|תגובות|تعليقات|\\d+\\)?\\s(?:responses?|replies)';
/** "Comments (3)", "3 Kommentare zu „Tee“": over a list of comments, and nothing else. */
const overComments = new RegExp(
  `^(?:[^\\p{L}]*|(?:one|all|user|reader|alle|tous les)\\s)(?:${ofComments})(?:[^\\p{L}]*|\\s(?:on|to|for|zu|sur|à|a|en|de)\\s.*)$`,
  'iu',
);

/** The first heading of comments in `root`; null without one. */
export function headingOfComments(root: ParentNode): Element | null {
  return [...root.querySelectorAll(headings)].find(isHeadingOfComments) ?? null;
}

function isHeadingOfComments(heading: Element): boolean {
  return overComments.test(textOf(heading).slice(0, 120));
}

/** What the elements around a place make of it. */
type Surroundings = {
  /** Within what is about comments, and not where one is written. */
  amongComments: boolean;
  /** In a widget, a form, a menu. */
  elsewhere: boolean;
  /** Where a comment is being written. */
  writing: boolean;
  /** In the blog's latest comments, and not in the post's own within them. */
  latest: boolean;
};

const nothing: Surroundings = { amongComments: false, elsewhere: false, writing: false, latest: false };

/**
 * Asks whether an element stands among comments, and not in a widget, a form or the post's own head (`isAmong`); and whether that is so
 * of what stands in it (`holds`). What is around many is looked at once, for as long as the page stands still.
 */
export function surroundings(): AmongComments {
  const known = new Map<Element, Surroundings>();
  const headed = new Map<Element, boolean>();
  /** Whether the nearest heading before an element, beside it, says that comments follow. */
  function isHeaded(element: Element): boolean {
    const passed = [element];
    let before = element.previousElementSibling;
    while (before !== null && !headed.has(before) && !before.matches(headings)) {
      passed.push(before);
      before = before.previousElementSibling;
    }
    const is = before !== null && (before.matches(headings) ? isHeadingOfComments(before) : headed.get(before) === true);
    for (const other of passed) headed.set(other, is);
    return is;
  }
  function within(element: Element | null): Surroundings {
    if (element === null) return nothing;
    const before = known.get(element);
    if (before !== undefined) return before;
    const here = surroundingsIn(element, within(element.parentElement));
    here.amongComments ||= !here.elsewhere && isHeaded(element);
    known.set(element, here);
    return here;
  }
  function holds(element: Element | null): boolean {
    const { amongComments, elsewhere, latest } = within(element);
    return amongComments && !elsewhere && !latest;
  }
  /** Whether the element says by itself that it names a commenter, and nothing around it says otherwise. */
  function isOfCommenter(element: Element): boolean {
    const { elsewhere, latest, writing } = within(element.parentElement);
    return ofCommenter.test(element.className) && !elsewhere && !latest && !writing;
  }
  return {
    holds,
    isHeaded,
    isAmong: (element) =>
      (holds(element.parentElement) || (isHeaded(element) && holds(element)) || isOfCommenter(element)) &&
      !element.matches(apart),
  };
}

/** The answers of `surroundings`. */
export type AmongComments = {
  isAmong(element: Element): boolean;
  holds(element: Element): boolean;
  isHeaded(element: Element): boolean;
};

const ofCommenter = /(?:^|\s)comment(?:er|[-_]?(?:author|user))(?:[-_]?name)?(?:\s|$)/i;
/** Lists that lead elsewhere. */
const ofNavigation = /(?:^|[\s_-])(?:nav|navi|navigation|pagination|pager)(?:[\s_-]|$)/i;

const apart = `form, nav, ${widgets}, ${latestComments}`;

function surroundingsIn(element: Element, outside: Surroundings): Surroundings {
  const mayBeAbout = element.matches(aboutComments);
  const isWriting = mayBeAbout && writing.test(`${element.id} ${element.className}`);
  return {
    amongComments: !isWriting && (outside.amongComments || (mayBeAbout && isAboutComments(element))),
    writing: outside.writing || isWriting,
    elsewhere: outside.elsewhere || element.matches(`form, nav, ${widgets}`) || isNavigation(element),
    latest: element.id === 'comments' ? false : outside.latest || element.matches(latestComments) || isHeadedLatest(element),
  };
}

function isNavigation({ localName, className }: Element): boolean {
  return /^(?:[uo]l|p|table)$/.test(localName) && ofNavigation.test(className);
}

function isHeadedLatest(element: Element): boolean {
  const { firstElementChild: first } = element;
  const heading = [first, first?.nextElementSibling].find((child) => child && /^(?:h[1-6]|header)$/.test(child.localName));
  return heading != null && ofTheWholeBlog.test(heading.textContent?.trim() ?? '');
}

/** Whether an element is about comments and nothing else. */
export function isAboutComments(element: Element): boolean {
  if (/^(?:html|body|a|form|button|span)$/.test(element.localName)) return false;
  const names = [element.id, element.getAttribute('data-testid') ?? '', ...element.classList].filter((name) =>
    commentWords.some((word) => name.toLowerCase().includes(word)),
  );
  return (
    names.some((name) => nothingButComments.test(name)) ||
    (names.some((name) => !elseThanComments.test(name) && isSurely(name, element)) && !holdsTitle(element))
  );
}

function isSurely(name: string, element: Element): boolean {
  return !weakWords.test(name) || name.toLowerCase().includes('comment') || element.querySelector(strongWithin) !== null;
}

function holdsTitle(element: Element): boolean {
  // A live list: the browser keeps its first, while a query would walk a page without one anew each time.
  const [title] = element.ownerDocument.getElementsByTagName('h1');
  return title !== undefined && element.contains(title);
}
