import { beginsWithBy, nameShownIn } from '../comments/commenterName.ts';
import { isName } from '../comments/namedByPlace.ts';
import { isMoment, showsWhen } from '../comments/when.ts';
import { classesWith, spacedTextOf, textOf } from '../reading.ts';
import { isAlike } from './alike.ts';
import { isOneComment } from './oneComment.ts';
import { type AmongComments, isAboutComments } from './surroundings.ts';

/** What replies are gathered in, within the comment they answer. */
const repliesWithin = /children|repl(?:y|ies)|thread|nested|indent|answers|comments/i;

/** What shows that a block is somebody's comment, and not a teaser or a notice: a face, a moment, a way to answer. */
const faces = `img[src*="avatar" i], img[src*="profil" i], ${classesWith('avatar gravatar')}`;
const signs = `time, [datetime], a[href*="replytocom"], .reply, .date, :is(${classesWith('reply-link reply_link -date _date date-')}):not([id^="cancel"])`;
/**
 * Asks whether an element is one comment: because it is marked as one, or as one of several alike in what is about comments. Each place
 * is looked at once, for as long as the page stands still.
 */
export function entries({ isAmong, holds, isHeaded }: AmongComments): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const lists = new Map<Element, boolean>();

  function isEntry(element: Element): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, false);
    const is = isOneComment(element) && !holdsSeveral(element) ? holds(element) : isAmong(element) && isListed(element);
    known.set(element, is);
    return is;
  }

  function isListed(element: Element): boolean {
    const { parentElement } = element;
    if (parentElement === null || !(isList(parentElement) || isHeaded(element))) return false;
    if (element.matches('p, label')) return isLineOfWho(element);
    const fellows = fellowsOf(element);
    if (fellows.length === 0 && element.localName === 'li') return isAboutComments(parentElement) && isDated(element);
    // Asked last: what has no fellows may be the list itself, with thousands in it.
    return fellows.length > 0 && [element, ...fellows].some(isSomebodys) && element.querySelector('textarea') === null;
  }

  function isList(element: Element): boolean {
    const before = lists.get(element);
    if (before !== undefined) return before;
    const is = decideList(element);
    lists.set(element, is);
    return is;
  }

  function decideList(element: Element): boolean {
    if (isEntry(element)) return false;
    if (isWithinEntry(element))
      return /^(?:[uod]l|div|section)$/.test(element.localName) && repliesWithin.test(element.className);
    if (isAboutComments(element) || isHeaded(element)) return true;
    const { parentElement } = element;
    return parentElement !== null && /^(?:[uod]l|tbody|table|div|section)$/.test(element.localName) && isList(parentElement);
  }

  function isWithinEntry({ parentElement }: Element): boolean {
    return parentElement !== null && isAmong(parentElement) && (isEntry(parentElement) || isWithinEntry(parentElement));
  }

  return isEntry;
}

/** Whether a line beside the words, with what follows on it, says who wrote and when: "Posted by Ada at 9:14 AM, 3 May". */
function isLineOfWho(element: Element): boolean {
  let line = firstLineOf(element);
  if (line.length > longestLine) return false;
  for (let next = element.nextElementSibling; next?.matches('em, i, small, span, time, abbr'); next = next.nextElementSibling)
    line += ` ${textOf(next)}`;
  const name = nameShownIn(element);
  const isSetApart = element.localName === 'label' || element.querySelector('a, b, strong, cite')?.textContent?.trim() === name;
  const behind = line.slice(line.indexOf(name) + name.length);
  return isName(name) && isMoment(behind) && endsInMoment.test(behind) && (isSetApart || beginsWithBy(line));
}

const longestLine = 160;

/** The text of `element` as far as its first line break. */
function firstLineOf(element: Element): string {
  const end = element.querySelector(':scope > br');
  if (end === null) return spacedTextOf(element, longestLine + 1);
  let line = '';
  for (let node = end.previousSibling; node !== null; node = node.previousSibling) line = `${node.textContent} ${line}`;
  return line.replace(/\s+/gu, ' ').trim();
}
const endsInMoment = /(?:\d\p{L}{0,3}|[ap]\.?m|uhr|ago)[^\p{L}]*$/iu;

/** Whether what is called a comment holds the lines of several: a list. */
function holdsSeveral({ children }: Element): boolean {
  let lines = 0;
  for (let at = 0; at < children.length && lines < 2; at += 1) {
    const child = children[at] as Element;
    if (child.childElementCount <= 4 && /^(?:p|div)$/.test(child.localName) && isLineOfWho(child)) lines += 1;
  }
  return lines > 1;
}

/** Those of the nearest beside an element that are of its kind: as the comments of one list are. */
export function fellowsOf(element: Element): Element[] {
  const nearest: Element[] = [];
  let after = element.nextElementSibling;
  let before = element.previousElementSibling;
  for (let step = 0; step < 4; step += 1) {
    if (after !== null) nearest.push(after);
    if (before !== null) nearest.push(before);
    after = after?.nextElementSibling ?? null;
    before = before?.previousElementSibling ?? null;
  }
  return nearest.filter((other) => isAlike(other, element));
}

function isSomebodys(element: Element): boolean {
  return element.querySelector(faces) !== null || isDated(element);
}

/** Whether `element` tells when it was written, or how to answer it. */
export function isDated(element: Element): boolean {
  return (
    element.querySelector(signs) !== null ||
    showsWhen(spacedTextOf(element, 400)) ||
    [...element.querySelectorAll('a, button')].some((button) => toAnswer.test(textOf(button)))
  );
}

const toAnswer = /^(?:reply|antworten|répondre|responder|rispondi|ответить|balas|yanıtla|回复|回覆|返信|답글)$/iu;
