/** Where a badge can stand: how far from where its host puts it, and how wide it may be. */
export type Room = { right: number; down: number; width: number };

/** Between a name and its badge, px. */
const gap = 4;

/** The longest a badge gets, px; beyond this a sentence would weigh more than the name. */
const widest = 320;

/** As far as a badge is moved to the right past words that follow the name on its line, px. */
const farthest = 360;

/** Half the height of a badge, px. */
const halfHeight = 9;

/**
 * The free room behind the line on which `host` stands, as far as a badge of `wanted` px can use it. Covers no text and no control.
 * Reads layout: call it when the page rests.
 */
export function roomBehind(host: HTMLElement, wanted: number, card: Element | null): Room {
  const line = host.parentElement;
  if (!line) return { right: 0, down: 0, width: 0 };
  // Right to left is left to right with every x negated. The card's direction counts: X writes times and handles in spans of their own.
  const sign = getComputedStyle(card ?? line).direction === 'rtl' ? -1 : 1;
  const name = lastBoxOf(contentsOf(line, host), sign) ?? boxOf(line.getBoundingClientRect(), sign);
  const middle = (name.top + name.bottom) / 2;
  const { end, limit } = lineAround(host, card, name, middle, sign);
  const place = boxOf(host.getBoundingClientRect(), sign);
  const from = end + gap;
  return {
    right: (end - place.left) * sign, // The badge stands one gap away from its host.
    down: middle - place.top - halfHeight,
    width: freeWidth(host, from, Math.min(limit, from + Math.min(wanted, widest)), middle, sign),
  };
}

type Box = { left: number; right: number; top: number; bottom: number };

function boxOf({ left, right, top, bottom }: Box, sign: number): Box {
  return sign === 1 ? { left, right, top, bottom } : { left: -right, right: -left, top, bottom };
}

/** Where the words of the line end, and where the next thing to the right of them begins. */
function lineAround(host: HTMLElement, card: Element | null, name: Box, middle: number, sign: number) {
  let end = name.right;
  let limit = boxOf((card ?? document.documentElement).getBoundingClientRect(), sign).right - gap;
  const start = end;
  for (let at: Node = host; at.parentElement && at !== card && at !== document.body; at = at.parentElement) {
    const siblings = at.parentElement.childNodes;
    if (siblings.length > 40) break;
    const boxes = [...siblings].filter((node) => node !== at && isPainted(node)).flatMap((node) => boxesOf(node, sign));
    const onLine = boxes.filter((box) => box.top < middle && box.bottom > middle && box.right > end + 1);
    for (const box of onLine.sort((a, b) => a.left - b.left)) {
      if (box.left <= end + 3 * gap && box.right < start + farthest) end = Math.max(end, box.right);
      else if (box.left >= end) limit = Math.min(limit, box.left - gap);
    }
  }
  return { end, limit };
}

/** Elements that hold nothing (spacers, overlays that make a whole card a link) are no obstacle. */
function isPainted(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE ? node.nodeValue?.trim() !== '' : node instanceof Element && node.hasChildNodes();
}

/** How far to the right of `from` nothing of the page answers to the pointer but what already holds the badge. */
function freeWidth(host: HTMLElement, from: number, to: number, y: number, sign: number): number {
  const root = host.getRootNode() as Document | ShadowRoot;
  const isFree = (x: number) => {
    const top = root.elementsFromPoint(x * sign, y).find((element) => element !== host);
    return top !== undefined && (top.contains(host) || isEmptySpace(top));
  };
  const step = 48;
  let free = from;
  for (let x = from + 2; x < to; x += step) {
    if (!isFree(x)) return Math.max(0, free - from);
    free = Math.min(to, x + step);
  }
  return to > from && isFree(to) ? to - from : Math.max(0, free - step - from);
}

function isEmptySpace(element: Element): boolean {
  return !element.hasChildNodes() && !element.matches('img, video, canvas, svg, input, button, iframe, object, embed');
}

function contentsOf(line: Element, host: Node): Range {
  const range = document.createRange();
  range.selectNodeContents(line);
  if (line.firstChild === host) range.setStartAfter(host);
  else range.setEndBefore(host);
  return range;
}

function lastBoxOf(range: Range, sign: number): Box | null {
  const boxes = [...range.getClientRects()].filter(isVisible);
  const last = boxes.at(-1);
  return last ? boxOf(last, sign) : null;
}

function boxesOf(node: Node, sign: number): Box[] {
  const range = document.createRange();
  range.selectNode(node);
  return [...range.getClientRects()].filter(isVisible).map((rect) => boxOf(rect, sign));
}

/** Text for screen readers alone is clipped to a pixel. */
function isVisible(rect: DOMRect): boolean {
  return rect.width > 1 && rect.height > 1;
}
