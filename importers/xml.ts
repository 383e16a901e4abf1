import { Parser } from 'htmlparser2';
import { because } from '../relationship/skipReason.ts';
import { detached } from './detached.ts';
import type { ExportFile, Reading } from './importer.ts';
import { textOf } from './text.ts';
import { unreadable } from './unreadable.ts';

/** An element of an export with what we need of it: the text of its children by name, and its attributes. */
export type Item = { attributes: Record<string, string>; text: Record<string, string>; items: Record<string, Item[]> };

/** One that was asked for, with the text directly in it. */
export type Element = { tag: string; item: Item; text: string };

/** Nested deeper than any export nests; a file that does is a trap. */
const deepest = 200;

/** No post's text is longer. */
const longestText = 16 * 1024 * 1024;

/**
 * Every `<tag>` element of a file, one by one, holding no more than one in memory. Real exports are often malformed (a bare `&`,
 * a control character), so the parser is a tolerant one; entities a file defines for itself are not expanded.
 * @throws {Error} naming the file, if it ends within the element.
 */
export async function* elementsOf(
  file: ExportFile,
  tags: readonly string[],
  reading: Pick<Reading, 'progress' | 'signal'>,
): AsyncGenerator<Element> {
  const done: Element[] = [];
  const open: Element[] = [];
  let depth = 0;
  /** How much was read since an element last began or ended: text is told of only at its end. */
  let unbroken = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        unbroken = 0;
        if (++depth > deepest) throw unreadable(file.name, because('skip_nestedTooDeep', String(deepest)));
        if (open.length === 0 && !tags.includes(tag)) return;
        open.push({ tag, item: { attributes, text: {}, items: {} }, text: '' });
      },
      ontext(text) {
        const innermost = open.at(-1);
        if (innermost) innermost.text += text;
      },
      onclosetag(tag) {
        depth--;
        unbroken = 0;
        const closed = open.at(-1)?.tag === tag ? open.pop() : undefined;
        if (!closed) return;
        const parent = open.at(-1);
        const text = detached(closed.text.trim());
        if (!parent) done.push({ tag, item: closed.item, text });
        else {
          parent.item.text[tag] = text;
          parent.item.items[tag] ??= [];
          parent.item.items[tag].push(closed.item);
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const piece of textOf(file, reading)) {
    unbroken += piece.length;
    parser.write(piece);
    if (unbroken > longestText) throw unreadable(file.name, because('skip_tagEndless', String(longestText)));
    yield* done.splice(0);
  }
  if (open.length > 0) throw unreadable(file.name, because('skip_cutOffWithin', `<${open[0]?.tag}>`));
  parser.end();
  yield* done.splice(0);
}
