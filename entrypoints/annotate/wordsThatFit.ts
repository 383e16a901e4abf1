import type { BadgeWords } from '../../components/badgeWords.ts';

/** What the symbol and the ends of the pill take, px. */
const besideWords = 28;

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** The longest of the badge's texts that fits `width` px; '' when only the symbol does. */
export function wordsThatFit({ full, short }: BadgeWords, width: number): string {
  return [full, short].find((words) => widthOf(words) <= width) ?? '';
}

/** How wide a badge with these words is, px. Measured on a canvas, which needs no layout and leaves no trace in the page. */
export function widthOf(words: string): number {
  if (context === undefined) {
    context = new OffscreenCanvas(1, 1).getContext('2d');
    if (context) context.font = '550 11.5px system-ui, sans-serif';
  }
  return (context?.measureText(words).width ?? Number.POSITIVE_INFINITY) + besideWords;
}
