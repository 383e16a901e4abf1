import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Request } from './internet.ts';

/** Services a browser asks by itself, extension or not: updates, safe browsing, its own settings. */
const ofTheBrowser =
  /^https?:\/\/([\w.-]+\.)?(google|googleapis|gvt1|gstatic|mozilla|firefox|mozgcp|microsoft|msn|bing)\.(com|org|net)(:\d+)?(\/|$)/;

/** Requests that no page of the test makes by itself: hosts nobody serves, and paths that are not there. */
export function leaked(requests: readonly Request[]): Request[] {
  return requests.filter(({ outcome, url }) => outcome !== 'served' && !ofTheBrowser.test(url));
}

/** Watches where a browser's processes have sockets to, UDP included. Answers with the addresses beyond this machine; Linux only. */
export function watchSockets(pid: number): { stop(): string[] } {
  const seen = new Set<string>();
  const look = () => {
    for (const address of addressesOf(pid)) seen.add(address);
  };
  const timer = process.platform === 'linux' ? setInterval(look, 250) : undefined;
  return {
    stop() {
      clearInterval(timer);
      return [...seen].sort();
    },
  };
}

function addressesOf(pid: number): string[] {
  const inodes = new Set(familyOf(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) => {
    const [, ...lines] = readOr(`/proc/net/${kind}`, '').trim().split('\n');
    return lines.flatMap((line) => {
      const fields = line.trim().split(/\s+/);
      const [, , remote = ''] = fields;
      return inodes.has(fields[9] ?? '') && !isHere(remote) ? [`${kind} ${remote}`] : [];
    });
  });
}

/** Nobody yet, or loopback: 127.0.0.1 and ::1 as the kernel writes them. */
function isHere(remote: string): boolean {
  const [address = ''] = remote.split(':');
  return (
    /^0+$/.test(address) ||
    (address.endsWith('7F') && (address.length === 8 || address.includes('FFFF0000'))) ||
    /^0{24}01000000$/.test(address)
  );
}

/** The process and all it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name): [number, number] => {
      const stat = readOr(`/proc/${name}/stat`, '');
      return [Number(name), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])];
    });
  const family = [pid];
  for (const member of family) family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return []; // It has just ended.
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
