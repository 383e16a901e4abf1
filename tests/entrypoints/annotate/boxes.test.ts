// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { boxesWith } from '../../../entrypoints/annotate/boxes.ts';
import { hostOf } from '../../../entrypoints/annotate/host.ts';

const sheet = { css: 'button { color: red }', shared: null };

it('lets a box that left one post stand beside the next, and keeps nothing of whom it was for', () => {
  const boxes = boxesWith(sheet, false);
  const used = boxes.take();
  used.button.className = 'focus dark';
  used.button.ariaLabel = 'Ada Moss: 12 talks';
  used.button.dataset.words = '12 talks';
  used.button.style.setProperty('--right', '12px');
  document.body.append(used.host.element);
  const said = boxes.take().button.outerHTML;
  boxes.giveBack(used);
  expect(used.host.element.isConnected).toBe(false);
  const next = boxes.take();
  expect(next.host.element).toBe(used.host.element);
  expect(next.button.className).toBe('nobody');
  next.button.removeAttribute('class');
  expect(next.button.outerHTML).toBe(said);
  expect(boxes.take().host.element).not.toBe(used.host.element);
});

it.each<[string, (host: HTMLElement) => void]>([
  ['marked', (host) => host.setAttribute('data-seen', '')],
  ['filled', (host) => host.append('x')],
  ['put back', (host) => document.body.append(host)],
  ['carried into another document', (host) => document.implementation.createHTMLDocument().body.append(host)],
])('uses no box again that the page has %s meanwhile, and empties it', (_, act) => {
  const boxes = boxesWith(sheet, true);
  const kept = boxes.take();
  boxes.giveBack(kept);
  act(kept.host.element);
  expect(boxes.take().host.element).not.toBe(kept.host.element);
  expect(kept.host.root.childNodes).toHaveLength(0);
  expect(kept.host.element.isConnected).toBe(false);
});

it('leaves nothing in any of them at the end', () => {
  const boxes = boxesWith(sheet, true);
  const some = [boxes.take(), boxes.take()];
  for (const box of some) boxes.giveBack(box);
  boxes.clear();
  for (const { host } of some) {
    expect(host.root.childNodes).toHaveLength(0);
    expect(hostOf(host.element)).toBeNull();
  }
});
