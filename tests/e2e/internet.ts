import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What a site sends for one address; null is "not found". */
export type Answer = { type: string; body: string };
export type Host = (url: URL) => Answer | null;

/** One request that reached the stand-in for the internet. */
export type Request = {
  method: string;
  url: string;
  /** Served: a page of the test. Not found: a host of the test, but nothing it offers. Refused: nobody the test knows. */
  outcome: 'served' | 'not found' | 'refused';
};

/** All of the internet a test browser can reach: a proxy that answers for the hosts it is given and lets nothing out. */
export type Internet = {
  /** host:port for a browser's proxy settings. */
  proxy: string;
  /** Every request of every tab, frame, worker and of the browser itself, in order. */
  requests: Request[];
  close(): Promise<void>;
};

/** Answers for these hosts over https, on their real names, with a certificate of its own; loopback servers are passed on. */
export async function startInternet(hosts: Record<string, Host>): Promise<Internet> {
  const requests: Request[] = [];
  const open = new Set<Socket>();

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const url = new URL(incoming.url ?? '/', `https://${incoming.headers.host}`);
    const found = hosts[url.hostname]?.(url) ?? null;
    requests.push({ method: incoming.method ?? '', url: url.href, outcome: found ? 'served' : 'not found' });
    outgoing.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-store' });
    outgoing.end(found?.body ?? '');
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'familiar.test' }]);
  const secure = createSecureServer({ key, cert }, answer);

  const proxy = createServer((incoming, outgoing) => passOn(incoming, outgoing, requests));
  proxy.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  proxy.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    const target = incoming.url ?? '';
    if (hosts[target.replace(/:\d+$/, '')]) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      secure.emit('connection', socket);
    } else {
      requests.push({ method: 'CONNECT', url: `https://${target}`, outcome: 'refused' });
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** Plain http goes to loopback only: that is where a test's own WordPress listens. */
function passOn(incoming: IncomingMessage, outgoing: ServerResponse, requests: Request[]): void {
  const url = incoming.url ?? '';
  const isLoopback = URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
  requests.push({ method: incoming.method ?? '', url, outcome: isLoopback ? 'served' : 'refused' });
  if (!isLoopback) {
    outgoing.writeHead(502).end();
    return;
  }
  const onward = request(url, { method: incoming.method ?? 'GET', headers: incoming.headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}
