import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../entrypoints/card/place.ts';

const screen = { width: 1200, height: 900 };
const badge = (left: number, top: number) => ({ left, right: left + 120, top, bottom: top + 18 });

describe('placeCard', () => {
  it('puts the card below the badge, at its start', () => {
    expect(placeCard(badge(300, 100), screen, false)).toMatchObject({ left: 300, top: 126 });
  });

  it('ends where the badge ends when people read from right to left', () => {
    const { left, width } = placeCard(badge(700, 100), screen, true);
    expect(left + width).toBe(820);
  });

  it('goes above where there is no room below', () => {
    const { top, height } = placeCard(badge(300, 800), screen, false);
    expect(top + height).toBe(792);
  });

  it.each([
    ['at the right edge', badge(1150, 100), screen],
    ['on a narrow telephone', badge(250, 300), { width: 320, height: 568 }],
    ['in a window lower than the card', badge(20, 150), { width: 1200, height: 300 }],
  ])('stays inside the window %s', (_, at, window) => {
    const { left, top, width, height } = placeCard(at, window, false);
    expect(left).toBeGreaterThanOrEqual(8);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(left + width).toBeLessThanOrEqual(window.width - 8);
    expect(top + height).toBeLessThanOrEqual(window.height - 8);
  });
});
