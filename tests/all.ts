// `npm test`: everything, cheapest first, each part even when one before it has failed. The last line sums it all up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

type Count = { passed: number; failed: number; skipped: string[] };

const project = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'familiar-reports-'));

const parts: [string, () => Count][] = [
  ['types', () => one('node_modules/typescript/bin/tsc', '--noEmit')],
  ['lint', () => one('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
  ['unit', () => many('unit')],
  ['build for Chromium', () => one('node_modules/wxt/bin/wxt.mjs', 'build')],
  ['build for Firefox', () => one('node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox')],
  [
    'web-ext lint',
    () => one('node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'),
  ],
  ['end to end', () => many('e2e', '--config', 'tests/e2e/vitest.config.ts')],
];

const counts = parts.map(([name, count]) => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counted = count();
  console.log(
    `── ${name}: ${counted.passed} passed, ${counted.failed} failed, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return counted;
});
rmSync(reports, { recursive: true, force: true });

for (const skipped of counts.flatMap((count) => count.skipped)) console.log(`skipped: ${skipped}`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A tool that is content or not. */
function one(...args: string[]): Count {
  const isContent = run(args) === 0;
  return { passed: isContent ? 1 : 0, failed: isContent ? 0 : 1, skipped: [] };
}

/** What vitest writes about a run. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
};

function many(name: string, ...args: string[]): Count {
  const file = join(reports, `${name}.json`);
  const status = run([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    // A file that could not even be read has no failed test in it, and is a failure all the same.
    const unread = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
    const failed = numFailedTests + unread;
    const skipped = testResults
      .flatMap((result) => result.assertionResults)
      .filter((test) => test.status === 'skipped' || test.status === 'pending');
    return {
      passed: numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: skipped.map((test) => test.fullName.trim()),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

function run(args: string[]): number {
  return spawnSync(process.execPath, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}
