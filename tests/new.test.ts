import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

const project = resolve(import.meta.dirname, '..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'familiar-new-'));
  for (const folder of [
    'sites',
    'importers',
    'relationship',
    'tests/sites',
    'tests/importers',
    'tests/messages.ts',
    'public/_locales',
    'vitest.config.ts',
    'package.json',
  ])
    cpSync(join(project, folder), join(copy, folder), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function begin(...args: string[]): string {
  return execFileSync(process.execPath, [join(project, 'tests/new.ts'), ...args], {
    env: { ...process.env, FAMILIAR_PROJECT: copy },
    encoding: 'utf8',
  });
}

it('begins a site that is found on its own page at once', async () => {
  begin('site', 'zebra');
  const { sites } = await import(join(copy, 'sites/all.ts'));
  const { loadPage } = await import(join(copy, 'tests/sites/page.ts'));
  const { document, page, expected } = loadPage(join(copy, 'tests/sites/zebra/comments.html'));
  const zebra = sites.find(({ name }: { name: string }) => name === 'zebra');
  expect(zebra.mentions(document, page)).toMatchObject(expected);
});

it('begins an importer that reads its own saved file at once', async () => {
  begin('importer', 'zebra');
  const { importers } = await import(join(copy, 'importers/all.ts'));
  const { casesOf, expectedOf, filesOf, readAll } = await import(join(copy, 'tests/importers/case.ts'));
  const [saved] = casesOf('zebra');
  const zebra = importers.find(({ name }: { name: string }) => name === 'zebra');
  expect(await readAll(zebra, filesOf(saved))).toEqual(expectedOf(saved));
});

it('leaves what exists alone', () => {
  const before = readFileSync(join(copy, 'sites/linkedin.ts'), 'utf8');
  const again = spawnSync(process.execPath, [join(project, 'tests/new.ts'), 'site', 'linkedin'], {
    env: { ...process.env, FAMILIAR_PROJECT: copy },
    encoding: 'utf8',
  });
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('sites/linkedin.ts exists already');
  expect(readFileSync(join(copy, 'sites/linkedin.ts'), 'utf8')).toBe(before);
});
