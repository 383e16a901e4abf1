import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Dropped } from '../../importers/unpack.ts';

/** Files that are dropped together, whole. */
export type SavedDrop = { name: string; isReal: boolean; files: { name: string; bytes: Uint8Array }[] };

/** A drop with one file spoilt. */
export type Mutant = { label: string; dropped: Dropped[] };

/** Real export files, on machines that have them. */
const corpus = join(import.meta.dirname, '../../../shared/corpus/exports');

/** Every saved export of every importer, and of the real files those that are no longer than `largest` bytes. */
export function savedDrops(largest: number): SavedDrop[] {
  const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(import.meta.dirname, name)).map((one) => join(import.meta.dirname, name, one)))
    .filter((path) => statSync(path).isDirectory());
  const real = existsSync(corpus) ? filesBelow(corpus).filter((path) => statSync(path).size <= largest) : [];
  return [
    ...cases.map((folder) => ({
      name: folder.slice(import.meta.dirname.length + 1),
      isReal: false,
      files: readAt(folder, filesBelow(folder)),
    })),
    ...real.map((path) => ({ name: basename(path), isReal: true, files: readAt(join(path, '..'), [path]) })),
  ].filter(({ files }) => files.length > 0);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readAt(folder: string, paths: string[]): SavedDrop['files'] {
  return paths.map((path) => ({ name: path.slice(folder.length + 1), bytes: new Uint8Array(readFileSync(path)) }));
}

/** The same number from 0 to below 1 at each call, for the same seed. */
export type Chance = () => number;

function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const upTo = (chance: Chance, count: number) => Math.floor(chance() * count);

/** Drop number `seed`: always the same one, whichever were spoilt before. */
export async function mutantOf(seed: number, drops: readonly SavedDrop[]): Promise<Mutant> {
  const chance = chanceOf(seed * 7919 + 1);
  const kinds = Object.keys(mutations);
  // Every kind has its turn, however few mutants there are, and our own files have half of them.
  const kind = kinds[seed % kinds.length] ?? '';
  const isApt = ({ name }: { name: string }) => aptFor[kind]?.test(name) ?? true;
  const isReal = chance() < 0.5;
  const apt = drops.filter(({ files }) => files.some(isApt));
  const offered = apt.some((drop) => drop.isReal === isReal) ? apt.filter((drop) => drop.isReal === isReal) : apt;
  const drop = offered[upTo(chance, offered.length)];
  const spoilable = drop?.files.filter(isApt) ?? [];
  const spoilt = spoilable[upTo(chance, spoilable.length)];
  const mutate = mutations[kind];
  if (!drop || !spoilt || !mutate) throw new Error(`nothing saved can be ${kind}`);
  const changed = await mutate(spoilt.bytes, chance, spoilt.name);
  const dropped = drop.files.map((file): Dropped => {
    if (file !== spoilt) return { name: file.name, blob: new Blob([file.bytes as BlobPart]) };
    if (changed instanceof Blob) return { name: `${basename(file.name)}.zip`, blob: changed };
    return { name: file.name, blob: new Blob([changed as BlobPart]) };
  });
  return { label: `${seed}: ${kind}, ${drop.name}/${spoilt.name}`, dropped };
}

/** Files that a kind of mutation can hurt, where not all can be. */
const aptFor: Record<string, RegExp> = {
  'values of another type': /\.(?:json|js|txt)$/,
  'separators doubled': /\.(?:json|js|csv|vcf|ics)$/,
  'brackets without end': /\.(?:json|js)$/,
  'brackets at the start': /\.(?:json|js)$/,
  'elements without end': /\.(?:xml|html)$/,
  'a billion laughs': /\.(?:xml|html)$/,
  'begin and end without content': /\.(?:vcf|ics)$/,
  'folded lines': /\.(?:vcf|ics|eml|mbox)$/,
  'cells of a sheet': /\.(?:csv|vcf|txt)$/,
  'lines shuffled': /\.(?:csv|vcf|ics|txt|eml|mbox|ldif)$/,
};

type Mutation = (bytes: Uint8Array, chance: Chance, name: string) => Uint8Array | string | Blob | Promise<Blob>;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const mutations: Record<string, Mutation> = {
  truncated: (bytes, chance) => bytes.slice(0, upTo(chance, bytes.length)),
  beheaded: (bytes, chance) => bytes.slice(upTo(chance, Math.min(bytes.length, 4000))),
  'bits flipped': (bytes, chance) => {
    const changed = bytes.slice();
    for (let i = 0; i <= bytes.length / 500; i++) {
      const place = upTo(chance, bytes.length);
      changed[place] = (changed[place] ?? 0) ^ (1 << upTo(chance, 8));
    }
    return changed;
  },
  'noise within': (bytes, chance) => {
    const place = upTo(chance, bytes.length);
    const noise = Uint8Array.from({ length: 1 + upTo(chance, 300) }, () => upTo(chance, 256));
    return joined([bytes.slice(0, place), noise, bytes.slice(place)]);
  },
  'digits changed': (bytes, chance) => text(bytes).replace(/\d/g, (digit) => (chance() < 0.1 ? String(upTo(chance, 10)) : digit)),
  empty: () => '',
  'only white space': () => ' \n\t\r\n '.repeat(100),
  doubled: (bytes) => joined([bytes, bytes]),
  'lines shuffled': (bytes, chance) =>
    text(bytes)
      .split('\n')
      .map((line) => ({ line, order: chance() }))
      .sort((a, b) => a.order - b.order)
      .map(({ line }) => line)
      .join('\n'),
  'old line ends': (bytes) => text(bytes).replace(/\r?\n/g, '\r'),
  'every line end': (bytes, chance) => text(bytes).replace(/\r?\n/g, () => ['\n', '\r', '\r\n', '\u2028'][upTo(chance, 4)] ?? ''),
  'one line': (bytes) => text(bytes).replace(/\r?\n/g, ' '),
  'one endless line': (bytes) =>
    text(bytes)
      .replace(/\r?\n/g, ' ')
      .repeat(1 + Math.ceil(8_000_000 / (bytes.length + 1))),
  'in UTF-16': (bytes, chance) => {
    const content = (chance() < 0.5 ? '\ufeff' : '') + text(bytes);
    const units = Uint16Array.from({ length: content.length }, (_, i) => content.charCodeAt(i));
    return new Uint8Array(units.buffer);
  },
  'in Latin-1': (bytes) => Uint8Array.from(text(bytes), (character) => character.charCodeAt(0) & 0xff),
  'read twice as UTF-8': (bytes) => new TextDecoder('windows-1252').decode(bytes),
  'quotes lost': (bytes, chance) => text(bytes).replace(/["'<>]/g, (mark) => (chance() < 0.1 ? '' : mark)),
  'separators doubled': (bytes, chance) => text(bytes).replace(/[,:;{}[\]=]/g, (mark) => (chance() < 0.02 ? mark + mark : mark)),
  'zeros within': (bytes, chance) => text(bytes).replace(/[a-z]/g, (letter) => (chance() < 0.02 ? '\0' : letter)),
  'values of another type': (bytes, chance) =>
    text(bytes).replace(/(?<=[:[,]\s*)("(?:[^"\\\n]|\\.)*"|-?\d[\d.]*|true|false|null)(?=\s*[,}\]])/g, (value) =>
      chance() < 0.15
        ? (['null', '0', '-1', '1e999', '""', '[]', '{}', '[[{}]]', 'true', '"\\u0000"', '9007199254740993'][upTo(chance, 11)] ??
          '')
        : value,
    ),
  'cells of a sheet': (bytes, chance) =>
    text(bytes).replace(/[^,;\t\n"]+/g, (cell) => (chance() < 0.05 ? `=HYPERLINK("http://x.example")` : cell)),
  'dates far away': (bytes, chance) =>
    text(bytes).replace(/(?:19|20)\d\d/g, (year) =>
      chance() < 0.3 ? (['0000', '9999', '2099', '1000'][upTo(chance, 4)] ?? '') : year,
    ),
  'brackets without end': (bytes, chance) => {
    const place = upTo(chance, bytes.length);
    return text(bytes.slice(0, place)) + '[{"a":'.repeat(100_000) + text(bytes.slice(place));
  },
  'brackets at the start': (bytes) => '['.repeat(200_000) + text(bytes),
  'elements without end': (bytes, chance) => {
    const place = upTo(chance, bytes.length);
    return text(bytes.slice(0, place)) + '<a>'.repeat(100_000) + text(bytes.slice(place));
  },
  'a billion laughs': (bytes) => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('\n');
    const prologue = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY l0 "lol">\n${laughs}]>\n`;
    return (
      prologue +
      text(bytes)
        .replace(/<\?xml[^>]*>/, '')
        .replace(/>([^<]{3,})</g, '>&l12;$1<')
    );
  },
  'begin and end without content': (bytes) => text(bytes).replace(/^(BEGIN:.*)$/gm, '$1\n$1\n$1'),
  'folded lines': (bytes) => text(bytes).replace(/(.{3})/g, '$1\r\n '),
  'a very long word': (bytes, chance) => {
    const place = upTo(chance, bytes.length);
    return text(bytes.slice(0, place)) + 'a'.repeat(2_000_000) + text(bytes.slice(place));
  },
  'zipped under a tricky path': (bytes, chance) => {
    const paths = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\x',
      'a/../../b',
      'a\0b',
      '\u202egpj.exe',
      'a/'.repeat(2000),
      '.',
      'con',
    ];
    return zipOf({ [paths[upTo(chance, paths.length)] ?? '']: bytes });
  },
  'a zip cut off': async (bytes, chance) => {
    const zip = await zipOf({ 'a.csv': bytes });
    return zip.slice(0, upTo(chance, zip.size));
  },
  'a zip with bits flipped': async (bytes, chance) => {
    const zip = new Uint8Array(await (await zipOf({ 'a.csv': bytes })).arrayBuffer());
    for (let i = 0; i < 5; i++) {
      const place = upTo(chance, zip.length);
      zip[place] = (zip[place] ?? 0) ^ (1 << upTo(chance, 8));
    }
    return new Blob([zip]);
  },
  'a zip with a password': (bytes) => zipOf({ 'a.csv': bytes }, 'secret'),
  'a zip in a zip in a zip': async (bytes) =>
    zipOf({ 'b.zip': await bytesOf(await zipOf({ 'a.zip': await bytesOf(await zipOf({ 'a.csv': bytes })) })) }),
  'a zip bomb': async () => bomb(),
};

let bombed: Promise<Blob> | null = null;

/** 70 MB of nothing in 70 kB, made once. */
function bomb(): Promise<Blob> {
  bombed ??= zipOf({ 'bomb.csv': new Uint8Array(70_000_000) });
  return bombed;
}

async function zipOf(files: Record<string, Uint8Array>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password });
  for (const [name, content] of Object.entries(files)) await writer.add(name, new BlobReader(new Blob([content as BlobPart])));
  return writer.close();
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
