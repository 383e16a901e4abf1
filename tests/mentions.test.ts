import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mentions-'));

function save(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function mentions(...lines: object[]) {
  const { stdout, stderr, status } = spawnSync('node', ['tests/mentions.ts'], {
    input: lines.map((line) => JSON.stringify(line)).join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout.split('\n').filter((line) => line !== '');
  return { answers: answers.map((line) => JSON.parse(line)), stderr, status };
}

it('answers one line for each page, in the order asked, gzipped or not', () => {
  const html = save('a.html', '<p>Nobody');
  const tree = save('b.dom.json.gz', gzipSync(JSON.stringify(['html', {}, ['body', {}, 'Nobody']])));
  const { answers, status } = mentions(
    { file: html, url: 'https://blog.example/a' },
    { file: tree, url: 'https://blog.example/b' },
  );
  expect(answers).toEqual([
    { file: html, mentions: [] },
    { file: tree, mentions: [] },
  ]);
  expect(status).toBe(0);
});

it('names a file it cannot read, goes on with the others, and says so by its exit code', () => {
  const broken = save('broken.dom.json', '["html", {');
  const whole = save('whole.html', '<p>Nobody');
  const { answers, stderr, status } = mentions(
    { file: broken, url: 'https://blog.example/' },
    { file: whole, url: 'https://blog.example/' },
  );
  expect(answers).toEqual([{ file: whole, mentions: [] }]);
  expect(stderr).toContain(broken);
  expect(status).toBe(1);
});
