import { expect, it } from 'vitest';
import { placeLine } from '../../../entrypoints/letter/place.ts';

const window = { width: 1000, height: 800 };
const box = { left: 100, right: 700, top: 200, bottom: 300 };

it('stands under the box, as wide as that and not wider than a line should be', () => {
  expect(placeLine(box, 40, window, false)).toEqual({ left: 100, top: 306, width: 560 });
  expect(placeLine(box, 40, window, true)).toMatchObject({ left: 140 });
});

it('stands over a box at the end of the window, and inside the window where neither fits', () => {
  expect(placeLine({ ...box, top: 700, bottom: 790 }, 40, window, false)).toMatchObject({ top: 654 });
  expect(placeLine({ ...box, top: 10, bottom: 790 }, 40, window, false)).toMatchObject({ top: 754 });
});

it('stays inside a narrow window', () => {
  const at = placeLine({ ...box, left: -20, right: 400 }, 40, { width: 320, height: 800 }, false);
  expect(at).toEqual({ left: 6, top: 306, width: 308 });
});

it('is not shown once the box is scrolled out of sight', () => {
  expect(placeLine({ ...box, top: -200, bottom: -100 }, 40, window, false)).toBeNull();
  expect(placeLine({ ...box, top: 900, bottom: 950 }, 40, window, false)).toBeNull();
});
