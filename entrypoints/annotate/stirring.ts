/** For how long after its last change a page counts as being scrolled, ms. */
export const stirMs = 150;

let lastAt = Number.NEGATIVE_INFINITY;

/** Something came into the page or went. */
export function stir(): void {
  lastAt = performance.now();
}

/** Whether things were still coming and going at `now`, by the page's clock. */
export function isStirring(now: number): boolean {
  return now - lastAt < stirMs;
}
