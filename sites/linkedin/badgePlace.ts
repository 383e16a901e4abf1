import { firstShown, shownIn, showsBeside } from './text.ts';

/** How far from a bare picture its name may stand; four elements on real rows (seen 2025-11). */
const farthestName = 7;

/**
 * Behind which element the badge of somebody named `name` stands: the end of the name itself, outside its link where the link is only
 * the name, and past the degree ("• 2nd") that follows it.
 */
export function endOfName(element: Element, name: string): Element {
  const holder = holderOf(element, name);
  return holder === null ? element : pastDegree(widened(holder));
}

function pastDegree(name: Element): Element {
  const next = name.nextElementSibling;
  return next?.localName === 'span' && /^\s*[•·]/.test(next.textContent ?? '') ? next : name;
}

function holderOf(element: Element, name: string): Element | null {
  const first = firstShown(element);
  if (first?.text === name) return first.holder;
  let around: Element | null = element;
  for (let depth = 0; around !== null && depth < farthestName; depth++) {
    for (const { text, holder } of shownIn(around)) if (text === name) return holder;
    around = around.parentElement;
  }
  return first?.holder ?? null;
}

/** Takes in the screen readers' twin, wrappers and the link itself, as long as nothing else is shown there. */
function widened(holder: Element): Element {
  const parent = holder.parentElement;
  if (holder.localName === 'a' || parent === null || !showsOnly(parent, holder)) return holder;
  return widened(parent);
}

function showsOnly(parent: Element, holder: Element): boolean {
  if (showsBeside(parent, holder)) return false;
  return parent.localName === 'a' || parent.querySelector('button, img, svg, a') === null;
}
