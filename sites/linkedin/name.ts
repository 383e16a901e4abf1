import type { Link } from './link.ts';
import { cleaned, isAside, type Shown, shownIn } from './text.ts';

/**
 * How the page names the person behind `links`, and the element that holds the name. Where the links are bare pictures, the name
 * stands beside them in `around`, an element about this one person. Null where the page shows none.
 */
export function nameBehind(links: readonly Link[], around: Element | null): Shown | null {
  return nameInText(links) ?? nameInPicture(links) ?? nameBeside(links, around);
}

function nameInText(links: readonly Link[]): Shown | null {
  return (
    links.find(({ shown, innermost, anchor, hasPicture }) => shown !== null && (!hasPicture || innermost !== anchor))?.shown ??
    null
  );
}

/** A link with picture and words: the words may begin with presence, and be a sentence ("Ada follows this page"). */
function nameInPicture(links: readonly Link[]): Shown | null {
  const link = links.find(({ shown }) => shown !== null);
  if (!link?.shown) return null;
  const label = pictureLabel(link);
  const shown = [...shownIn(link.anchor)].find(({ text }) => label.includes(text)) ?? link.shown;
  return { ...shown, text: isBeginningOf(shown.text, label) ? label : shown.text };
}

function isBeginningOf(sentence: string, name: string): boolean {
  const [first] = name.split(' ');
  return first !== '' && !name.includes(sentence) && sentence.split(' ').length > 2 && sentence.split(' ')[0] === first;
}

/** The name is what the picture's label and the words beside it have in common, whatever the language around it. */
function nameBeside(links: readonly Link[], around: Element | null): Shown | null {
  const label = links.map(pictureLabel).find((text) => text !== '');
  if (around === null || label === undefined) return null;
  for (const { text, holder } of shownIn(around)) {
    if (isAside(text)) continue;
    if (label.includes(text)) return { text, holder };
    if (text.includes(label)) return { text: label, holder };
  }
  return null;
}

/** What the picture is called: the name, or a sentence with the name in it ("Photo de profil de Ada Lovelace"). */
function pictureLabel({ anchor }: Link): string {
  const picture = anchor.querySelector('img[alt]:not([alt=""]), figure[aria-label], svg[aria-label]');
  return cleaned(picture?.getAttribute('alt') ?? picture?.getAttribute('aria-label') ?? anchor.getAttribute('aria-label') ?? '');
}
