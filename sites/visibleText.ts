/** What `element` reads like: pictured emoji as the emoji, and nothing a reader cannot see. */
export function visibleText(element: Element): string {
  return legible(textWithin(element));
}

/** What a reader sees of `text`: runs of space as one, without controls, bidi marks and characters of no width. */
export function legible(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim();
  return /^[\x20-\x7e]*$/.test(spaced) ? spaced : spaced.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Letters that may take another shape, or fall apart into other words, without the joiner between them: those without case. */
const joining = '[\\p{Lo}\\p{M}]';

/**
 * Characters that show nothing, but for those that shape what stands beside them: a joiner within a Persian or Indic word or between
 * two emoji, variation selectors, the tags that make a black flag that of a region. Scripts that read no text are to leave it out.
 */
const invisible = /* @__PURE__ */ new RegExp(
  `(?<!${joining})[\\u200c\\u200d](?!\\p{Extended_Pictographic})|` +
    `[\\u200c\\u200d](?!${joining}|\\p{Extended_Pictographic})|` +
    '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])[\\u200c\\u200d](?=\\p{Extended_Pictographic})|' +
    '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]*)[\\u{e0020}-\\u{e007f}]|' +
    '(?![\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}])[\\p{Default_Ignorable_Code_Point}\\p{Cc}]|' +
    '[\\ufff9-\\ufffb]',
  'gu',
);

function textWithin(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1) text += (child as Element).localName === 'img' ? emojiOf(child as Element) : textWithin(child);
  }
  return text;
}

/** A picture that stands for an emoji is described by that emoji; any other is described in words, which are nobody's name. */
export function emojiOf(image: Element): string {
  const description = image.getAttribute('alt') ?? '';
  return /\p{L}/u.test(description) ? '' : description;
}
