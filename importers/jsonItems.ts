import { because } from '../relationship/skipReason.ts';
import { unreadable } from './unreadable.ts';

/** One item of an export is never longer; what is would not be an export but a trap. */
const longestItem = 32 * 1024 * 1024;

const backslash = 92;
const quote = 34;
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/**
 * The objects that begin `depth` brackets deep (1: the items of the outermost array), each as its own text, from JSON that comes in
 * pieces and is too long to hold: `[{"a":[{"b":1}]}]` has `{"b":1}` at depth 3. What stands before the first `[` is passed over.
 * @throws {Error} naming `file`, if the text ends within an item or an item is absurdly long.
 */
export async function* jsonItems(file: string, pieces: AsyncIterable<string>, depth: number): AsyncGenerator<string> {
  let open = 0;
  let quoted = false;
  let begun = false;
  let item = '';
  // The next piece's first characters that belong to an escape.
  let escaped = 0;
  for await (const piece of pieces) {
    let from = 0;
    let i = begun ? escaped : piece.indexOf('[');
    if (i < 0) continue;
    begun = true;
    while (i < piece.length) {
      if (quoted) {
        i = quoteEnd(piece, i);
        if (i >= piece.length) break;
        quoted = false;
      } else {
        const character = piece.charCodeAt(i);
        if (character === quote) quoted = true;
        else if (character === openBrace || character === openBracket) {
          if (open === depth && character === openBrace) from = i;
          open++;
        } else if (character === closeBrace || character === closeBracket) {
          open--;
          if (open === depth && character === closeBrace) {
            yield item + piece.slice(from, i + 1);
            item = '';
            from = i + 1;
          }
        }
      }
      i++;
    }
    escaped = i - piece.length;
    if (open > depth) item += piece.slice(from);
    if (item.length > longestItem) throw unreadable(file, because('skip_itemTooLong', String(longestItem)));
  }
  if (open > 0) throw unreadable(file, because('skip_cutOff'));
}

/** Where the quoted text at `at` ends; beyond the piece's end where it goes on, and one further where the next character is escaped. */
export function quoteEnd(piece: string, at: number): number {
  let i = at;
  while (i < piece.length) {
    const character = piece.charCodeAt(i);
    if (character === quote) return i;
    i += character === backslash ? 2 : 1;
  }
  return i;
}

/** What an item says; null for one that is no JSON, which no export's items are. */
export function parsedItem(item: string): unknown {
  try {
    return JSON.parse(item);
  } catch {
    return null;
  }
}
