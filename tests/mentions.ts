// `npm run mentions`: what the content script would find on saved pages. Reads lines {"file","url"}, writes lines
// {"file","mentions":[{"identities","displayName","role"}]}. A file it cannot read is named on stderr and makes the exit code 1.
import { createInterface } from 'node:readline';
import type { Mention } from '../relationship/mention.ts';
import { everyoneOn } from '../sites/all.ts';
import { openPage } from './sites/page.ts';

type Asked = { file: string; url: string };

for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') answer(line);

function answer(line: string): void {
  try {
    const { file, url } = JSON.parse(line) as Asked;
    const mentions = everyoneOn(openPage(file, url), { url: new URL(url) }).map(withoutElement);
    process.stdout.write(`${JSON.stringify({ file, mentions })}\n`);
  } catch (error) {
    process.stderr.write(`${line}: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

function withoutElement({ identities, displayName, role }: Mention) {
  return { identities, displayName, role };
}
