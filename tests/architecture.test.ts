import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from './e2e/build.ts';

const project = resolve(import.meta.dirname, '..');

/** The folders of the product, from the top down, and what each may import besides itself and libraries. */
const below: Record<string, readonly string[]> = {
  entrypoints: ['components', 'storage', 'importers', 'sites', 'relationship'],
  components: ['relationship'],
  storage: ['importers', 'sites', 'relationship'],
  importers: ['sites', 'relationship'],
  sites: ['relationship'],
  relationship: [],
};
const layout = [...Object.keys(below), 'public', 'tests'];

const sources = Object.keys(below).flatMap((folder) => filesIn(join(project, folder)).filter((path) => /\.tsx?$/.test(path)));

describe('the folders', () => {
  it('are those of ARCHITECTURE.md and no others', () => {
    const folders = readdirSync(project, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    const strays = folders.map(({ name }) => name).filter((name) => !layout.includes(name) && !isIgnored(name));
    expect(
      strays,
      'put these files into one of the folders of ARCHITECTURE.md; a new folder needs a dated paragraph there first',
    ).toEqual([]);
  });

  it('hold files named after a subject', () => {
    const nameless = sources.filter((path) =>
      /^(utils?|helpers?|lib|libs|types|constants|common|misc|shared|services?|managers?)$/i.test(
        basename(path).split('.')[0] ?? '',
      ),
    );
    expect(nameless.map(shown), 'name the file after what its functions are about (STYLE.md §2)').toEqual([]);
  });

  it('have no file that only passes on what others export', () => {
    const barrels = sources.filter((path) => statementsOf(path).every((line) => /^export (\*|\{[^}]*\}) from /.test(line)));
    expect(barrels.map(shown), 'import from the file that defines it instead (STYLE.md §10)').toEqual([]);
  });

  it('mirror the product in the tests', () => {
    const folders = readdirSync(join(project, 'tests'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const strays = folders
      .map(({ name }) => name)
      .filter((name) => !(name in below) && !['e2e', 'bench', 'stories'].includes(name));
    expect(strays, 'tests/ has the folders of the product, e2e, bench and stories').toEqual([]);
  });
});

describe('imports', () => {
  it('point down only: entrypoints, components and storage, importers, sites, relationship', () => {
    const upward = edges().filter(({ from, to }) => from !== to && !below[from]?.includes(to));
    expect(
      upward.map(({ words }) => words),
      'move what is needed down, or pass it in from above',
    ).toEqual([]);
  });

  it('name the file with its ending', () => {
    const bare = sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.') && !/\.\w+(\?\w+)?$/.test(name))
        .map((name) => `${shown(path)}: ${name}`),
    );
    expect(bare, 'write ./person.ts, not ./person').toEqual([]);
  });

  it('keep relationship free of libraries and of the browser', () => {
    const foreign = sources
      .filter((path) => shown(path).startsWith('relationship/'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${shown(path)}: ${name}`),
      );
    expect(foreign, 'relationship/ is plain TypeScript; put this into storage/ or entrypoints/').toEqual([]);
  });

  it('keep components free of storage and of the browser', () => {
    const reaching = sources
      .filter((path) => shown(path).startsWith('components/'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => /storage\/|wxt\/browser|webextension-polyfill|^#imports/.test(name))
          .map((name) => `${shown(path)}: ${name}`),
      );
    expect(reaching, 'a component is given props and callbacks; read and write in entrypoints/').toEqual([]);
  });

  function edges() {
    return sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => ({
          from: folderOf(path),
          to: folderOf(join(dirname(path), name)),
          words: `${shown(path)} imports ${name}`,
        }))
        .filter(({ to }) => to in below),
    );
  }
});

describe('words', () => {
  const english = messagesOf('en');

  it.each(['de'])('are the same in %s as in English, with the same places for names and numbers', (language) => {
    const messages = messagesOf(language);
    expect(Object.keys(messages).toSorted(), `public/_locales/${language}/messages.json must have the same keys as en`).toEqual(
      Object.keys(english).toSorted(),
    );
    const different = Object.keys(english).filter((key) => placesIn(messages[key]) !== placesIn(english[key]));
    expect(different, `give these in ${language} the same $1, $2 … as in en`).toEqual([]);
  });

  it('are all said somewhere', () => {
    const code = [...sources, join(project, 'wxt.config.ts')].map((path) => readFileSync(path, 'utf8')).join('\n');
    const named = new Set([...code.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/g)].map(([, key]) => key));
    // say(`settingsDensity_${density}Hint`) says any of its family.
    const families = [...code.matchAll(/`(\w+\$\{[^`]*)`/g)].map(
      ([, family = '']) => new RegExp(`^${family.replace(/\$\{[^}]*\}/g, '\\w+')}$`),
    );
    const unsaid = Object.keys(english).filter(
      (key) =>
        !named.has(key) &&
        !named.has(key.replace(/_(zero|one|two|few|many|other)$/, '')) &&
        !families.some((family) => family.test(key)),
    );
    expect(unsaid, 'nobody says these: take them out of every messages.json').toEqual([]);
  });

  it('reach the user through say() and never from the code', () => {
    const spoken = sources
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => literalWords(readFileSync(path, 'utf8')).map((words) => `${shown(path)}: ${words}`));
    expect(spoken, 'put the sentence into public/_locales and write say(…)').toEqual([]);
  });

  it('of importers are messages of _locales, and nothing they say comes from the code', () => {
    // Words of other services' and languages' are what these files know.
    const vocabulary = /(columnTitles|roleTitles|folders|said|windowsZones)\.ts$/;
    // Comments, patterns, and titles of columns: `draft: ['is message draft']`.
    const unspoken = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|\/(?![*/\s])(?:\\.|\[[^\]]*\]|[^/\n])+\/[gimsuvy]*|\w+: \[[^\]]*\]/gm;
    const spoken = sources
      .filter((path) => shown(path).startsWith('importers/') && !vocabulary.test(path))
      .flatMap((path) => {
        const code = readFileSync(path, 'utf8').replace(unspoken, '');
        const thrown = code.match(/new Error\(.*/g) ?? [];
        const sentences = (code.match(/'(?:\\.|[^'\n])*'|`[^`]*`/g) ?? []).filter(isSentence);
        return [...thrown, ...sentences].map((words) => `${shown(path)}: ${words}`);
      });
    expect(spoken, 'say it with because() or wording.say() and a message in every _locales').toEqual([]);
  });

  /** What has a verb or an article in it, beside titles of columns and names of files. */
  function isSentence(literal: string): boolean {
    return (
      /\b(the|is|are|was|has|have|not|expected|cannot|your|which|and|left out)\b/i.test(literal.replace(/\$\{[^}]*\}/g, ' ')) &&
      /\w+ \w+ \w+/.test(literal)
    );
  }

  type Message = { message: string };

  function messagesOf(language: string): Record<string, Message> {
    return JSON.parse(readFileSync(join(project, `public/_locales/${language}/messages.json`), 'utf8')) as Record<
      string,
      Message
    >;
  }

  /** The numbers of the places a message has for what is put into it. */
  function placesIn(message: Message | undefined): string {
    return [...new Set(message?.message.match(/\$\d/g))].toSorted().join(' ');
  }

  /** Words between tags and in attributes that are read aloud or shown. */
  function literalWords(code: string): string[] {
    const between = [...code.matchAll(/^\s*([A-Z][\p{L} ,’'.…!?-]{2,})$/gmu)].map(([, words]) => words ?? '');
    const inTags = [...code.matchAll(/<[a-z][\w.]*(?:\s[^<>]*)?>([^<>{}]*\p{L}{2}[^<>{}]*)<\//gu)].map(
      ([, words]) => words ?? '',
    );
    const attributes = [...code.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}{2}[^"]*)"/gu)].map(
      ([, words]) => words ?? '',
    );
    return [...between, ...inTags, ...attributes].map((words) => words.trim());
  }
});

describe.each(['chromium', 'firefox'] as const)('the build for %s', (name) => {
  let folder: string;
  let scripts: { path: string; code: string }[];
  let manifest: Record<string, unknown>;
  beforeAll(() => {
    folder = builtExtension(name);
    scripts = filesIn(folder)
      .filter((path) => path.endsWith('.js'))
      .map((path) => ({ path: relative(folder, path), code: readFileSync(path, 'utf8') }));
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
  }, 120_000);

  it('has no way out to the network', () => {
    const waysOut =
      /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts)|\bopen\s*\(\s*["'`]https?:/g;
    expect(found(waysOut), 'nothing in the product may reach the network (DESIGN §6.1)').toEqual([]);
  });

  it('builds no code from text', () => {
    expect(
      found(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(/g),
      'the policy of our pages forbids it; configure the library that does',
    ).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const pages = filesIn(folder).filter((path) => /\.(html|css)$/.test(path));
    const remote = pages.flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /(?:src|href)=["']https?:[^"']*|url\(\s*["']?https?:[^)]*|@import[^;]*https?:[^;]*/g,
        ),
      ].map(([match]) => `${relative(folder, path)}: ${match}`),
    );
    expect(remote, 'put the file into the extension').toEqual([]);
  });

  it('offers nothing that a page could ask for', () => {
    expect(manifest.web_accessible_resources, 'a page could tell by it that the extension is there').toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts, 'sites are granted one by one and registered then').toBeUndefined();
    expect(manifest.host_permissions, 'an install must not warn: hosts are optional').toBeUndefined();
  });

  it('keeps stores and schemas out of the scripts that run in pages', () => {
    const inPages = scripts.filter(({ path }) =>
      ['annotate.js', 'card.js', 'composer.js', 'composerAnywhere.js', 'letter.js', 'promises.js'].includes(path),
    );
    const heavy = inPages
      .filter(({ code }) => /ZodError|DexieError|Dexie\b|webextension-polyfill/.test(code))
      .map(({ path }) => path);
    expect(heavy, 'a page script imports from storage/ only messages.ts and changes.ts').toEqual([]);
  });

  it('says nothing of itself in pages', () => {
    const inPages = scripts.filter(({ path }) =>
      ['annotate.js', 'card.js', 'composer.js', 'composerAnywhere.js', 'letter.js', 'promises.js'].includes(path),
    );
    const named = inPages.flatMap(({ path, code }) =>
      [...code.matchAll(/.{30}\bfamiliar\b.{30}|.{30}wxt:[\w-]+.{30}/gi)].map(([match]) => `${path}: ${match}`),
    );
    expect(named, 'no product name and no framework event may reach a page (DESIGN §6.1)').toEqual([]);
  });

  function found(pattern: RegExp): string[] {
    return scripts.flatMap(({ path, code }) =>
      [...code.matchAll(pattern)].map(({ index }) => `${path}: …${code.slice(Math.max(0, index - 40), index + 60)}…`),
    );
  }
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isIgnored(name: string): boolean {
  return ['node_modules', 'coverage'].includes(name);
}

function shown(path: string): string {
  return relative(project, path).replaceAll('\\', '/');
}

function folderOf(path: string): string {
  return shown(path).split('/')[0] ?? '';
}

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  const named = [...code.matchAll(/^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]/gms)];
  return [...named, ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name]) => name ?? '');
}

function statementsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code
    .split(';')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
