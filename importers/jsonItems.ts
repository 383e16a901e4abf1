import { because } from '../relationship/skipReason.ts';
import { unreadable } from './unreadable.ts';

/** One item of an export is never longer; what is would not be an export but a trap. */
const longestItem = 32 * 1024 * 1024;

/**
 * The objects that begin `depth` brackets deep (1: the items of the outermost array), each as its own text, from JSON that comes in
 * pieces and is too long to hold: `[{"a":[{"b":1}]}]` has `{"b":1}` at depth 3. What stands before the first `[` is passed over.
 * @throws {Error} naming `file`, if the text ends within an item or an item is absurdly long.
 */
export async function* jsonItems(file: string, pieces: AsyncIterable<string>, depth: number): AsyncGenerator<string> {
  const scan = { open: 0, quoted: false, escaped: false, begun: false };
  let item = '';
  for await (const piece of pieces) {
    let from = 0;
    for (let i = scan.begun ? 0 : piece.indexOf('['); i >= 0 && i < piece.length; i++) {
      scan.begun = true;
      const character = piece.charCodeAt(i);
      if (scan.quoted) {
        if (scan.escaped) scan.escaped = false;
        else if (character === 92) scan.escaped = true;
        else if (character === 34) scan.quoted = false;
      } else if (character === 34) scan.quoted = true;
      else if (character === 123 || character === 91) {
        if (scan.open === depth && character === 123) from = i;
        scan.open++;
      } else if (character === 125 || character === 93) {
        scan.open--;
        if (scan.open === depth && character === 125) {
          yield item + piece.slice(from, i + 1);
          item = '';
          from = i + 1;
        }
      }
    }
    if (scan.open > depth) item += piece.slice(from);
    if (item.length > longestItem) throw unreadable(file, because('skip_itemTooLong', String(longestItem)));
  }
  if (scan.open > 0) throw unreadable(file, because('skip_cutOff'));
}

/** What an item says; null for one that is no JSON, which no export's items are. */
export function parsedItem(item: string): unknown {
  try {
    return JSON.parse(item);
  } catch {
    return null;
  }
}
