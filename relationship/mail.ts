/** A letter to one person. */
export type Mail = { to: string; subject: string; body: string };

/**
 * Windows hands an address of at most 2,083 characters to the mail program (INTERNET_MAX_URL_LENGTH) and drops the rest without a word; what
 * other systems take is longer.
 */
const longestAddress = 2_000;

/**
 * The address that opens a letter in the user's mail program (RFC 6068). `bodyFits` is false where the text would have been cut off: then it is not in
 * the address, and has to be copied.
 */
export function mailtoOf({ to, subject, body }: Mail): { href: string; bodyFits: boolean } {
  const start = `mailto:${encodedAddress(to)}`;
  const headed = subject === '' ? start : `${start}?subject=${encoded(oneLine(subject))}`;
  const whole = body === '' ? headed : `${headed}${subject === '' ? '?' : '&'}body=${encoded(withLineEnds(body))}`;
  if (whole.length <= longestAddress) return { href: whole, bodyFits: true };
  return { href: headed.length <= longestAddress ? headed : start, bodyFits: false };
}

/** The at sign stays, all that could begin another header does not. */
function encodedAddress(to: string): string {
  return encoded(oneLine(to).trim()).replaceAll('%40', '@');
}

/** RFC 6068 wants line ends as %0D%0A. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** Also the marks that `encodeURIComponent` leaves and mail programs trip over; half characters are no reason to fail. */
function encoded(text: string): string {
  const wellFormed = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
