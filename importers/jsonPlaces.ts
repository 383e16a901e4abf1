import { because } from '../relationship/skipReason.ts';
import { quoteEnd } from './jsonItems.ts';
import { unreadable } from './unreadable.ts';

/** One object of a list: which list, its own text, and the plain values that stood before it in the objects around it. */
export type PlacedItem = { place: string; text: string; around: Readonly<Record<string, unknown>> };

/** One item of an export is never longer, and nothing nests deeper; what is would not be an export but a trap. */
const longestItem = 32 * 1024 * 1024;
const deepest = 200;

/** An object or list that is open: `key` is the one being read, `values` the plain ones read before. */
type Open = { list: boolean; key: string; values: Record<string, unknown> };

/**
 * The objects in the lists at `places`, from JSON that is too long to hold. A place is the keys that lead there: in
 * `{"chats":{"list":[{"name":"Ada","messages":[{"id":1}]}]}}` the message is at `chats.list.messages`, with `name` around it.
 * @throws {Error} naming `file`, if the text is no JSON on the way there, ends within an item, or an item is absurdly long.
 */
export async function* jsonItemsAt(
  file: string,
  pieces: AsyncIterable<string>,
  places: readonly string[],
): AsyncGenerator<PlacedItem> {
  const open: Open[] = [];
  const item = { place: '', depth: 0, text: '' };
  let token = '';
  let quoted = false;
  // The next piece's first characters that belong to an escape.
  let escaped = 0;

  for await (const piece of pieces) {
    // Where of this piece the item, or the token outside of items, begins.
    let from = 0;
    let i = escaped;
    for (; i < piece.length; i++) {
      if (quoted) {
        i = quoteEnd(piece, i);
        quoted = i >= piece.length;
        if (quoted) break;
        continue;
      }
      const character = piece[i] ?? '';
      if (character === '"') quoted = true;
      else if (item.depth > 0) {
        if (character === '{' || character === '[') item.depth++;
        else if (character === '}' || character === ']') item.depth--;
        if (item.depth > 0) continue;
        yield { place: item.place, text: item.text + piece.slice(from, i + 1), around: around(open) };
        item.text = '';
        from = i + 1;
      } else if ('{[}],:'.includes(character)) {
        const told = token + piece.slice(from, i);
        token = '';
        from = i + 1;
        const innermost = open.at(-1);
        if (character === '{' && innermost?.list && places.includes(placeOf(open))) {
          Object.assign(item, { place: placeOf(open), depth: 1 });
          from = i;
        } else if (character === '{' || character === '[') {
          // What stands before is what an archive of X is assigned to: `window.YTD.tweets.part0 =`.
          open.push({ list: character === '[', key: '', values: {} });
          if (open.length > deepest) throw unreadable(file, because('skip_nestedTooDeep', String(deepest)));
        } else if (character === ':') {
          if (innermost) innermost.key = String(plainValue(told) ?? '');
        } else {
          keep(innermost, told);
          if (character !== ',') open.pop();
        }
      }
    }
    escaped = i - piece.length;
    if (item.depth > 0) item.text += piece.slice(from);
    else token += piece.slice(from);
    if (item.text.length > longestItem || token.length > longestItem)
      throw unreadable(file, because('skip_itemTooLong', String(longestItem)));
  }
  if (open.length > 0 || item.depth > 0) throw unreadable(file, because('skip_cutOff'));
}

function placeOf(open: readonly Open[]): string {
  return open
    .filter(({ list }) => !list)
    .map(({ key }) => key)
    .join('.');
}

/** Values of the innermost objects hide those of the outer ones. */
function around(open: readonly Open[]): Record<string, unknown> {
  return Object.assign({}, ...open.map(({ values }) => values));
}

function keep(innermost: Open | undefined, token: string): void {
  if (innermost && !innermost.list && token.trim() !== '') innermost.values[innermost.key] = plainValue(token);
}

/** What a token between brackets says; undefined where it is damaged. */
function plainValue(token: string): unknown {
  try {
    return JSON.parse(token);
  } catch {
    return undefined;
  }
}
