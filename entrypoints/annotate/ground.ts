/** Whether `element` stands on a dark ground, by what is painted there and not by what the user prefers. Reads computed styles. */
export function isOnDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== null) return lightness < 0.4;
  }
  // Nothing painted: the browser's canvas. Text there is light where the canvas is dark.
  return (lightnessOf(getComputedStyle(element).color) ?? 0) > 0.6;
}

function parentAcrossRoots(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** 0 for black to 1 for white, as the eye weighs the colours; null for what lets the ground behind it through. */
export function lightnessOf(color: string): number | null {
  const numbers = color.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (numbers.length < 3 || alpha < 0.5) return null;
  if (color.startsWith('rgb')) return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  if (color.startsWith('color(srgb')) return 0.299 * red + 0.587 * green + 0.114 * blue;
  if (color.startsWith('okl')) return red;
  return color.startsWith('la') || color.startsWith('lch') ? red / 100 : null;
}
