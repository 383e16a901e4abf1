import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './installed.ts';

const project = resolve(import.meta.dirname, '../..');
const parts = [
  'entrypoints',
  'components',
  'sites',
  'importers',
  'relationship',
  'storage',
  'public',
  'wxt.config.ts',
  'package.json',
];

/** The folder of the unchanged production build; made first if a source is newer than it. */
export function builtExtension(name: BrowserName): string {
  const folder = join(project, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (newest(folder) < Math.max(...parts.map((part) => newest(join(project, part))))) {
    const wxt = join(project, 'node_modules/wxt/bin/wxt.mjs');
    execFileSync(process.execPath, [wxt, 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox'], {
      cwd: project,
      stdio: 'pipe',
    });
  }
  return folder;
}

/** When anything in the folder (or the file) last changed, ms since epoch; 0 if it does not exist. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  const inside = found.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...inside);
}
