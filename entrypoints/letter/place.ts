/** A box in the window, px. */
type Box = { left: number; right: number; top: number; bottom: number };

/** Room between the line and what it stands beside, px. */
const gap = 6;
const widest = 560;

/** Where the line stands, px. Under the box of the field; over it where the window ends, as for messages; null once it is out of sight. */
export function placeLine(
  box: Box,
  height: number,
  window: { width: number; height: number },
  rightToLeft: boolean,
): { left: number; top: number; width: number } | null {
  if (box.bottom <= 0 || box.top >= window.height || box.right <= box.left) return null;
  const width = Math.min(widest, box.right - box.left, window.width - 2 * gap);
  const wanted = rightToLeft ? box.right - width : box.left;
  const left = Math.max(gap, Math.min(wanted, window.width - width - gap));
  const below = box.bottom + gap;
  const above = box.top - gap - height;
  const top = below + height <= window.height ? below : above >= 0 ? above : window.height - height - gap;
  return { left, top, width };
}

/** The page's box around a field, its buttons included, so that none of them is covered. A box as tall as the window is too much. */
export function boxAround(field: Element, windowHeight: number): Element {
  for (let around = field.parentElement; around; around = around.parentElement) {
    const hasButtons = [...around.querySelectorAll('button, [type="submit"], [role="button"]')].some(
      (button) => !field.contains(button),
    );
    if (hasButtons) return around.getBoundingClientRect().height < windowHeight * 0.7 ? around : field;
  }
  return field;
}
