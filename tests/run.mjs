// `npm start`, `npm test`, `npm run new`: begins on a machine that has nothing but Node 20 and npm, installs what is missing, and
// goes on in the Node version the project is written for. Plain JavaScript without imports of ours, because nothing is here yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const scripts = { start: 'tests/e2e/start.ts', test: 'tests/all.ts', new: 'tests/new.ts' };

const [command = '', ...given] = process.argv.slice(2);
if (!(command in scripts)) {
  console.error(`Say one of: ${Object.keys(scripts).join(', ')}.`);
  process.exit(2);
}
if (!isInstalled()) install();
process.exit(run(nodeOfProject(), ['--disable-warning=ExperimentalWarning', join(project, scripts[command]), ...given]));

/** Whether node_modules holds exactly what package-lock.json asks for. */
function isInstalled() {
  const installed = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const asked = packagesOf(join(project, 'package-lock.json'));
  const here = packagesOf(installed);
  return Object.entries(asked).every(
    ([path, { version, optional }]) => path === '' || optional || here[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function install() {
  console.log('Installing what the project needs (npm ci), a minute or two the first time.');
  const status = run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund'],
    process.platform === 'win32',
  );
  if (status !== 0) {
    console.error('npm ci failed; what it said stands above.');
    process.exit(status);
  }
}

function nodeOfProject() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(project, 'node_modules/node/bin', name);
  return existsSync(own) ? own : process.execPath;
}

function run(program, args, shell = false) {
  return spawnSync(program, args, { cwd: project, stdio: 'inherit', shell }).status ?? 1;
}
