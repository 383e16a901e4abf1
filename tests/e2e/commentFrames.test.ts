import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { eventually } from './reading.ts';
import { seed } from './seed.ts';

const saved = (path: string) => readFileSync(resolve(import.meta.dirname, '../sites', path), 'utf8');

/** A frame of another host that is told the page around it, as Disqus is, and one without an address, drawn into as Ghost does. */
const blog = `<!doctype html><title>Crabs</title><h1>Crabs</h1>
<iframe src="https://disqus.com/embed/comments/?f=tidepools&t_u=https%3A%2F%2Ftidepools.example%2Fcrabs"></iframe>
<iframe id="ghost" srcdoc="<!DOCTYPE html>"></iframe>
<script>addEventListener('load', () => {
  const drawn = new DOMParser().parseFromString(${JSON.stringify(saved('ghost/frame.html')).replaceAll('<', '\\u003c')}, 'text/html');
  document.querySelector('#ghost').contentDocument.body.append(...drawn.body.children);
})</script>`;

describe.each(['chromium', 'firefox'] as const)('comments in frames in %s', (name) => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    const html = (body: string) => () => ({ type: 'text/html; charset=utf-8', body });
    internet = await startInternet({ 'tidepools.example': html(blog), 'disqus.com': html(saved('disqus/frame.html')) });
    running = await startBrowser(name, {
      proxy: internet.proxy,
      allowed: ['*://tidepools.example/*', '*://disqus.com/*'],
    });
    await seed(running, [{ name: 'Walter Harms', identities: ['x-id:8214731'] }]); // Disqus calls him twitter-8214731
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('are read with those of the page, whether the frame has a host of its own or no address at all', async () => {
    const popup = await running.openPopup(await running.open('https://tidepools.example/crabs'));
    const names = (rows: string) => popup.$$eval(`${rows} .name`, (found) => found.map(({ textContent }) => textContent ?? ''));
    await eventually(async () => expect(await names('button.open')).toEqual(['Walter Harms']));
    expect(await names('.person-on-page')).toEqual(expect.arrayContaining(['Priya Raman', 'A guest', 'Inès Moreau', 'Björn Ek']));
  });
});
