import { isLeadIn, isTrail, nameShownIn } from './commenterName.ts';

/** What may name a commenter by its place alone, where no class tells. */
export const namingPlaces =
  'cite, strong, b, em, dt, h2, h3, h4, h5, h6, a, .posted, .comments-post, [class*="footer" i], [class*="info" i], [class*="head" i], [class*="meta" i]';

const lines = 'p, div, li, dt, dd, h1, h2, h3, h4, h5, h6, td, header, footer, blockquote, article, section';

/** Places that hold a commenter's name by nature, so that nothing else on their line must say so. */
const headings = 'dt, h2, h3, h4, h5, h6, cite';

/** Words in a comment's head that name nobody. */
export const nobody =
  /^(?:profile?|reply|quote|permalink|link|edit|delete|report|flag|share|like|up|down|top|more|antworten|zitieren|löschen|melden|répondre|citer|signaler|responder|rispondi|responde|beantwoorden|ответить|返信|回复|回覆|post author|admin|www|https?)$/iu;

const whenNotWho = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b/u;

/** The first thing at the head or foot of a comment that stands where names stand: before "says:", behind "by", alone in a heading. */
export function namedByPlace(places: readonly Element[]): Element | null {
  return places.find((place) => isName(nameShownIn(place)) && standsWhereNamesStand(place)) ?? null;
}

function isName(name: string): boolean {
  return name.length <= 60 && /\p{L}/u.test(name) && !nobody.test(name) && !whenNotWho.test(name) && !/:\/\/|^www\./.test(name);
}

function standsWhereNamesStand(place: Element): boolean {
  if (place.matches('a[href^="#"], a[href*="replytocom"], a[href^="javascript:"], a[class*="reply" i], form *, p p *'))
    return false;
  const line = place.closest(lines);
  if (line === null) return false;
  const text = textBetween(line);
  const own = textBetween(place);
  const at = text.indexOf(own);
  const before = text.slice(0, at).trim();
  const behind = text.slice(at + own.length).trim();
  if (line === place || (before === '' && behind === '')) return place.closest(headings) !== null || saysWho(place);
  return behind.length <= 160 && isLeadIn(before) && isTrail(behind);
}

/** "Posted by: Ada | 3 May" in one element. */
function saysWho(place: Element): boolean {
  return textBetween(place) !== nameShownIn(place);
}

function textBetween(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
