/** Where the card stands in the window, px. */
export type CardPlace = { left: number; top: number; width: number; height: number };

/** The same for everybody: a page that feels for the card's edges learns nothing of what is in it. */
const size = { width: 344, height: 400 };

/** Room left between the card and the window's edges, px. */
const margin = 8;

/** Below the badge, above it where there is more room, and never outside the window. */
export function placeCard(
  badge: { left: number; right: number; top: number; bottom: number },
  window: { width: number; height: number },
  rightToLeft: boolean,
): CardPlace {
  const width = Math.min(size.width, window.width - 2 * margin);
  const height = Math.min(size.height, window.height - 2 * margin);
  const wanted = rightToLeft ? badge.right - width : badge.left;
  const below = badge.bottom + margin;
  const above = badge.top - margin - height;
  const fitsBelow = below + height + margin <= window.height;
  const isBelow = fitsBelow || window.height - badge.bottom >= badge.top;
  return {
    width,
    height,
    left: within(wanted, margin, window.width - width - margin),
    top: within(isBelow ? below : above, margin, window.height - height - margin),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
