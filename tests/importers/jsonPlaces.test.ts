import { expect, it } from 'vitest';
import { jsonItemsAt } from '../../importers/jsonPlaces.ts';

const text = `{"about":"a \\"list\\": [","one":{"list":[{"b":"} ] \\" {"},{"b":2}]},"x":[[{"b":0}]],
  "chats":{"list":[{"name":null,"id":7,"messages":[{"b":[{"c":1}]}]},{"id":8,"messages":[]},{"id":9,"messages":[{"b":3}]}]}}`;

async function* pieces(of: string, length: number) {
  for (let i = 0; i < of.length; i += length) yield of.slice(i, i + length);
}

const items = (of: string, length: number) =>
  Array.fromAsync(jsonItemsAt('a.json', pieces(of, length), ['one.list', 'chats.list.messages']));

it('finds the same items in the same places however the text is cut into pieces', async () => {
  const about = 'a "list": [';
  for (let length = 1; length <= text.length; length++) {
    expect(await items(text, length)).toEqual([
      { place: 'one.list', text: '{"b":"} ] \\" {"}', around: { about } },
      { place: 'one.list', text: '{"b":2}', around: { about } },
      { place: 'chats.list.messages', text: '{"b":[{"c":1}]}', around: { about, name: null, id: 7 } },
      { place: 'chats.list.messages', text: '{"b":3}', around: { about, id: 9 } },
    ]);
  }
});

it('passes over what a list is assigned to', async () => {
  const assigned = pieces('window.YTD.part0 = [{"one":{"id":"7","list":[{"b":1}]}}]', 5);
  expect(await Array.fromAsync(jsonItemsAt('a.js', assigned, ['one.list']))).toEqual([
    { place: 'one.list', text: '{"b":1}', around: { id: '7' } },
  ]);
});

it('says that a file ends in the middle, and that one nests without end', async () => {
  await expect(items(text.slice(0, -30), 50)).rejects.toThrow('a.json: skip_cutOff');
  await expect(items('['.repeat(5000), 50)).rejects.toThrow('a.json: skip_nestedTooDeep 200');
});
