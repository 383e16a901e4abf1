import { classesWith, liesIn, textOf } from '../reading.ts';
import { beginsWithBy, isLabelled, isLeadIn, isTrail, nameShownIn } from './commenterName.ts';
import { isMoment, isPartOfMoment, showsWhen, tellsWhen } from './when.ts';

/** What may name a commenter by its place alone, where no class tells. */
export const namingPlaces = [
  'cite, strong, b, em, small, dt, figcaption, legend, h2, h3, h4, h5, h6, a, header, footer, .posted, .comments-post',
  classesWith('footer info head meta byline date'),
].join();

const lines =
  'p, div, li, dt, dd, h1, h2, h3, h4, h5, h6, td, figcaption, header, footer, blockquote, article, section, summary, label, legend';

/** Places that hold a commenter's name by nature, so that nothing else on their line must say so. */
const headings = 'dt, h2, h3, h4, h5, h6, cite, figcaption, label';

/** Words in a comment's head that name nobody. */
export const nobody =
  /^(?:profile?|reply|quote|permalink|link|edit|delete|report|flag|share|like|up|down|top|more|antworten|zitieren|löschen|melden|répondre|citer|signaler|responder|rispondi|responde|beantwoorden|ответить|返信|回复|回覆|post author|www|https?|url|(?:comment|kommentar|commentaire|comentario|reply)?\s*(?:#|no\.?|nr\.?)?\s*\d*)$/iu;

/** An address of an account, on whatever site. */
const profile =
  /\/(?:u|users?|profile?s?|people|members?|mitglied(?:er)?|membres?|authors?|autor(?:en|es)?|usuarios?|benutzer|nutzer|perfil|accounts?)\/[^/?#]+\/?(?:[?#]|$)|\/[@~][\w.-]+\/?(?:[?#]|$)/i;

/**
 * The first thing at the head or foot of a comment that stands where names stand: before "says:", behind "by", alone in a heading. A line
 * that says by whom and when it was posted is surer than what stands above.
 */
export function namedByPlace(places: readonly Element[]): Element | null {
  const naming = places.filter((place) => mayName(place) && standsWhereNamesStand(place));
  return naming.find((place) => isLabelled(textOf(place)) && showsWhen(textOf(place))) ?? naming[0] ?? null;
}

/** Whether `place` shows what can be a name: "Март 3, 2014" shows none. */
export function mayName(place: Element): boolean {
  const name = nameShownIn(place);
  return isName(name) && !isPartOfMoment(name, textOf(place));
}

/** Whether the words can be a name: not when, not what a button does, not an address. */
export function isName(name: string): boolean {
  return (
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !nobody.test(name) &&
    !tellsWhen(name) &&
    !/:\/\/|^www\.|[:：]$|^(?:re|aw|sv)\s?:/i.test(name)
  );
}

function standsWhereNamesStand(place: Element): boolean {
  if (place.matches('a[href^="#"], a[href*="replytocom"], a[href^="javascript:"], a[class*="reply" i], form *, p p *'))
    return false;
  if (place.matches('[class*="date" i]')) return beginsWithBy(textOf(place));
  if (isTitle(place)) return false;
  const line = place.closest(lines);
  if (line === null) return false;
  if (line === place) return place.matches(headings) || saysWho(place);
  const { before, behind } = besideOnLine(place, line);
  if (before === '' && behind === '')
    return liesIn(headings, place, line) || line.matches(headings) || saysWho(place) || isProfile(place);
  return behind.length <= 160 && isLeadIn(before) && isTrail(behind);
}

/** Whether `element` is what a comment is called, and not who wrote it, beside which stands when. */
export function isTitle(element: Element): boolean {
  return element.matches('[class*="title" i], [class*="subject" i]') && !saysWho(element) && !isBesideMoment(element);
}

/** Whether right before or behind `element` stands when something was written, and nothing else. */
export function isBesideMoment({ previousElementSibling, nextElementSibling }: Element): boolean {
  return [previousElementSibling, nextElementSibling].some((beside) => {
    const text = beside === null ? '' : textOf(beside);
    return isMoment(text) || (text.length <= 30 && showsWhen(text));
  });
}

/** Whether a link leads to somebody's account, as far as its address tells. */
export function isProfile(link: Element): boolean {
  return link.localName === 'a' && profile.test(link.getAttribute('href') ?? '');
}

/** "Posted by: Ada | 3 May" in one element. */
function saysWho(place: Element): boolean {
  return textOf(place) !== nameShownIn(place);
}

/** What stands before and behind `place` on its line; a block within the line ends it. */
function besideOnLine(place: Element, line: Element): { before: string; behind: string } {
  let before = '';
  let behind = '';
  let isBehind = false;
  function walk(node: Node): boolean {
    if (node === place) {
      isBehind = true;
      return true;
    }
    if (node.nodeType === 3) {
      if (isBehind) behind += node.nodeValue;
      else before += node.nodeValue;
      return true;
    }
    if (node.nodeType !== 1) return true;
    if (isBehind && node.nodeName === 'BR') return false;
    if ((node as Element).matches(lines)) {
      if (isBehind) return false;
      before = '';
      return true;
    }
    return [...node.childNodes].every(walk);
  }
  [...line.childNodes].every(walk);
  return { before: before.replace(/\s+/gu, ' ').trim(), behind: behind.replace(/\s+/gu, ' ').trim() };
}
