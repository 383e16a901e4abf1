import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { watchSockets } from './leaks.ts';

const page = `<!doctype html><title>A feed</title><div></div>
<script>document.querySelector('div').attachShadow({ mode: 'closed' }).innerHTML = '<button aria-label="hello"></button>'</script>`;

describe.each(['chromium', 'firefox'] as const)('the harness in %s', (name) => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet({
      'x.com': ({ pathname }) => (pathname === '/home' ? { type: 'text/html', body: page } : null),
    });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['https://x.com/*'] });
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('serves pages on their real host names and sees requests that are not theirs', async () => {
    const feed = await running.open('https://x.com/home');
    expect(await feed.title()).toBe('A feed');
    await feed.evaluate(() => Promise.allSettled([fetch('https://leak.example/1'), fetch('https://x.com/leak')]));
    expect(internet.requests).toContainEqual({ method: 'GET', url: 'https://x.com/leak', outcome: 'not found' });
    expect(internet.requests).toContainEqual({ method: 'CONNECT', url: 'https://leak.example:443', outcome: 'refused' });
  });

  it('has the keys that are suggested for each command', async () => {
    const own = await running.open(running.ownUrl('welcome.html'));
    const commands = (await own.evaluate('(globalThis.browser ?? chrome).commands.getAll()')) as {
      name: string;
      shortcut: string;
    }[];
    expect(Object.fromEntries(commands.map((command) => [command.name, command.shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+K',
      'add-person': 'Alt+Shift+M',
      'hide-facts': 'Alt+Shift+U',
      'line-beside-field': 'Alt+Shift+Y',
    });
    await own.close();
  });

  it('reads roots that the page itself cannot see', async () => {
    const feed = await running.open('https://x.com/home');
    const labels = await running.inClosedRoots(feed, (_, root) => root.querySelector('button')?.getAttribute('aria-label'));
    expect(labels).toEqual(['hello']);
  });

  it('keeps what the user allowed through a stopped background and a reload', async () => {
    await running.stopBackground();
    await running.reloadExtension();
    const own = await running.open(running.ownUrl('welcome.html'));
    const { origins } = (await own.evaluate('(globalThis.browser ?? chrome).permissions.getAll()')) as { origins: string[] };
    expect(origins).toContain('https://x.com/*');
  });
});

it('sees a socket to another machine, whatever the protocol', async () => {
  const sends = "const s = require('dgram').createSocket('udp4'); s.connect(9, '192.0.2.1'); setTimeout(() => s.close(), 2000)";
  const child = spawn(process.execPath, ['-e', sends]);
  const sockets = watchSockets(child.pid ?? 0);
  await new Promise((resolve) => child.once('exit', resolve));
  expect(sockets.stop()).toEqual(process.platform === 'linux' ? ['udp 010200C0:0009'] : []);
});
