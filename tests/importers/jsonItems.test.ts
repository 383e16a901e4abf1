import { expect, it } from 'vitest';
import { jsonItems } from '../../importers/jsonItems.ts';

const text = 'x = [{"a":[{"b":"} ] \\" {"},{"b":2}]},{"a":[]}, {"a":[{"b":3}]}]';

async function* pieces(of: string, length: number) {
  for (let i = 0; i < of.length; i += length) yield of.slice(i, i + length);
}

function items(of: string, depth: number, length: number) {
  return Array.fromAsync(jsonItems('a.js', pieces(of, length), depth));
}

it('finds the same items however the text is cut into pieces', async () => {
  for (let length = 1; length <= text.length; length++) {
    expect(await items(text, 1, length)).toEqual(['{"a":[{"b":"} ] \\" {"},{"b":2}]}', '{"a":[]}', '{"a":[{"b":3}]}']);
    expect(await items(text, 3, length)).toEqual(['{"b":"} ] \\" {"}', '{"b":2}', '{"b":3}']);
  }
});

it('finds nothing in an empty list', async () => {
  expect(await items('window.YTD.mute.part0 = [ ]', 1, 7)).toEqual([]);
});

it('says that a file ends in the middle', async () => {
  await expect(items('x = [{"a":1},{"a":', 1, 100)).rejects.toThrow('a.js: skip_cutOff');
});
