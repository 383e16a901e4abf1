/** A post or comment of LinkedIn's, as its number tells it. */
export type Content = {
  /** When it was written, ms since epoch; null where the number does not say. */
  at: number | null;
  permalink: string;
};

const site = 'https://www.linkedin.com/feed/update';

/** The post that a card shows, or null: SDUI names it only in the keys of its comments. */
export function postIn(card: Element): Content | null {
  const marked = card.matches(marks) ? card : card.querySelector(marks);
  const [, kind, number = ''] = (marked && /(activity|ugcPost|share):(\d{1,20})/.exec(marksOf(marked))) ?? [];
  return kind === undefined ? null : { at: timeIn(number), permalink: `${site}/urn:li:${kind}:${number}/` };
}

const marks = '[data-urn], [data-activity-urn], [componentkey*="urn:li:comment:"]';

/** The comment that a card shows, or null. */
export function commentIn(card: Element): Content | null {
  const found = /urn:li:comment:\((?:urn:li:)?((?:activity|ugcPost|share):\d{1,20}),(\d{1,20})\)/.exec(marksOf(card));
  if (found === null) return null;
  const [, post = '', number = ''] = found;
  const query = new URLSearchParams({ commentUrn: `urn:li:comment:(${post},${number})` });
  return { at: timeIn(number), permalink: `${site}/urn:li:${post}/?${query}` };
}

function marksOf(element: Element): string {
  return ['data-urn', 'data-id', 'componentkey', 'data-activity-urn'].map((name) => element.getAttribute(name) ?? '').join(' ');
}

const linkedinBegan = Date.UTC(2003, 4, 5);

/** The upper 41 bits of LinkedIn's numbers are ms since epoch (the pages themselves say only "1w"). Older, short numbers are not. */
function timeIn(number: string): number | null {
  const at = Number(BigInt(number) >> 22n);
  return at > linkedinBegan ? at : null;
}
