import { because } from '../../relationship/skipReason.ts';
import type { ExportFile, Reading } from '../importer.ts';
import { encodingOf, lineBatchesOf } from '../text.ts';
import { Unreadable } from '../unreadable.ts';

/** One line of a card: `item1.EMAIL;TYPE=work:ada@okafor.example`. */
export type Property = {
  /** Upper case. */
  name: string;
  /** Ties a property to its label: `item1`; '' for none. */
  group: string;
  /** Lower-cased; vCard 2.1 writes them without `TYPE=`. */
  types: string[];
  /** By upper-cased name. */
  parameters: Record<string, string>;
  /** With its backslashes; `textOf` and `partsOf` take them off. */
  value: string;
};

export type Card = { line: number; properties: Property[] };

/**
 * The cards of a file, of any version. Tolerant where real address books are: folds of every kind, parameters without a name, quoted
 * printable in any charset, a picture's lines without indentation, a card begun before the last one ended.
 * @throws {Error} naming file and line, if a card has no end.
 */
export async function* cardsOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<Card> {
  let card: Card | null = null;
  let within = 0; // A card may carry another one, of an agent.
  for await (const batch of linesIn(file, reading)) {
    for (const { line, text } of batch) {
      const property = propertyIn(text);
      if (property === null) continue;
      const isEdge = /^vcard$/i.test(property.value.trim());
      if (property.name === 'BEGIN' && isEdge) {
        if (card !== null && card.properties.at(-1)?.name === 'AGENT') within++;
        else {
          if (card !== null) yield card;
          card = { line, properties: [] };
        }
      } else if (property.name === 'END' && isEdge) {
        if (within > 0) within--;
        else if (card !== null) {
          yield card;
          card = null;
        }
      } else if (within === 0) card?.properties.push(property);
      if (card !== null && card.properties.length > longestCard) {
        throw new Unreadable(because('skip_cardTooLong', String(longestCard)), { file: file.name, line: card.line });
      }
    }
  }
  if (card !== null) throw new Unreadable(because('skip_cardEndless'), { file: file.name, line: card.line });
}

/** Nobody's card is longer; a file without ends of cards must not fill the memory. */
const longestCard = 10_000;

/** Pictures and sounds are long, and nobody is known by them. */
const longestLine = 65_536;

/** A blank line more, so that the last one is known to be whole. */
async function* withAnEnd(batches: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  yield* batches;
  yield [''];
}

type Line = { line: number; text: string };

/** What is known between two batches: the line that the next one may continue. */
type Folding = { current: Line | null; line: number };

function* unfolded(folding: Folding, batch: readonly string[]): Generator<Line> {
  for (const physical of batch) {
    folding.line++;
    const { current } = folding;
    const softBreak = current?.text.endsWith('=') && isQuotedPrintable(current.text);
    if (current !== null && (softBreak || /^[ \t]/.test(physical))) {
      const before = softBreak ? current.text.slice(0, -1) : current.text;
      if (before.length < longestLine) current.text = before + (/^[ \t]/.test(physical) ? physical.slice(1) : physical);
      continue;
    }
    if (current !== null) yield current;
    folding.current = { line: folding.line, text: physical };
  }
}

/** The whole lines of a file, with the place where each begins. */
async function* linesIn(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<Iterable<Line>> {
  const folding: Folding = { current: null, line: 0 };
  for await (const batch of withAnEnd(lineBatchesOf(file, reading))) yield unfolded(folding, batch);
}

function isQuotedPrintable(text: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE/i.test(text);
}

/** Null for what is no property: a blank line, a line of a picture. */
function propertyIn(text: string): Property | null {
  const [, group = '', name = '', rest = '', written = ''] =
    /^\s*(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s.exec(text) ?? [];
  if (name === '') return null;
  const parameters: Record<string, string> = {};
  const types: string[] = [];
  for (const part of rest.match(/(?:"[^"]*"|[^";])+/g) ?? []) {
    const [key = '', value] = splitAt(part, '=');
    if (value !== undefined && key.toUpperCase() !== 'TYPE') parameters[key.toUpperCase()] = value.replaceAll('"', '');
    else if (value === undefined && /^(quoted-printable|base64|8bit|7bit)$/i.test(key)) parameters.ENCODING = key;
    else types.push(...(value ?? key).replaceAll('"', '').toLowerCase().split(','));
  }
  const isQuoted = /^quoted-printable$/i.test(parameters.ENCODING ?? '');
  const value = isQuoted ? fromQuotedPrintable(written, parameters.CHARSET) : written;
  return { name: name.toUpperCase(), group: group.toLowerCase(), types, parameters, value };
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Without `charset` (The Bat! names none) it is the code page that fits all of the text best. */
function fromQuotedPrintable(text: string, charset: string | undefined): string {
  const decoder = decoderFor(charset ?? encodingOf(bytesIn(text)));
  return text.replace(/(?:=[\da-f]{2})+/gi, (run) => decoder.decode(bytesIn(run)));
}

/** What is beside the quoted bytes is ASCII, or decides nothing. */
function bytesIn(text: string): Uint8Array {
  const bytes = text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(bytes, (letter) => (letter > '\u00ff' ? 63 : letter.charCodeAt(0)));
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder(); // A charset nobody knows; most are UTF-8 by another name.
  }
}

/** A value as text: `\n` is a line end (Windows' own with `\r` before it), and a backslash before any other mark is none. */
export function textIn(value: string): string {
  return value
    .replace(/\\r(?=\\n)/gi, '')
    .replace(/\\(.)/gs, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** The parts of a structured value: `Okafor;Ada;;Dr.;`. */
export function partsIn(value: string): string[] {
  return (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map((part) => textIn(part.replace(/;$/, '')));
}
