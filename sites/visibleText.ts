/** What `element` reads like: runs of space as one, pictured emoji as the emoji, without the bidi marks sites wrap around names. */
export function visibleText(element: Element): string {
  return textWithin(element)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function textWithin(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1) text += (child as Element).localName === 'img' ? emojiOf(child as Element) : textWithin(child);
  }
  return text;
}

/** A picture that stands for an emoji is described by that emoji; any other is described in words, which are nobody's name. */
function emojiOf(image: Element): string {
  const description = image.getAttribute('alt') ?? '';
  return /\p{L}/u.test(description) ? '' : description;
}
