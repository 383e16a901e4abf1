import { readdirSync, readFileSync } from 'node:fs';

/** What a browser has used since it was watched. */
export type Used = {
  /** Seconds of the processor, of all its processes and of that of our own pages and workers. */
  cpuSeconds: number;
  ownCpuSeconds: number;
  /** Memory beyond what was used at first, at its peak: of all processes, of our own, and of the browser's own. */
  peakAddedMb: number;
  ownPeakAddedMb: number;
  mainPeakAddedMb: number;
};

type Kind = 'main' | 'own' | 'other';
type Sample = { kind: Kind; mb: number; cpu: number };

const sampledEveryMs = 200;

/** Watches a process and all it started until the returned function is asked. Linux only. */
export function watchProcesses(root: number): () => Used {
  const first = sample(root);
  const last = new Map(first);
  const peak = { all: 0, own: 0, main: 0 };
  const take = () => {
    const now = sample(root);
    for (const [pid, one] of now) last.set(pid, one);
    peak.all = Math.max(peak.all, memory(now));
    peak.own = Math.max(peak.own, memory(now, 'own'));
    peak.main = Math.max(peak.main, memory(now, 'main'));
  };
  const timer = setInterval(take, sampledEveryMs);
  const cpu = (kind?: Kind) => {
    const worked = [...last].filter(([, one]) => kind === undefined || one.kind === kind);
    return Math.round(worked.reduce((sum, [pid, one]) => sum + one.cpu - (first.get(pid)?.cpu ?? 0), 0) * 10) / 10;
  };
  return () => {
    clearInterval(timer);
    take();
    return {
      cpuSeconds: cpu(),
      ownCpuSeconds: cpu('own'),
      peakAddedMb: Math.round(peak.all - memory(first)),
      ownPeakAddedMb: Math.round(peak.own - memory(first, 'own')),
      mainPeakAddedMb: Math.round(peak.main - memory(first, 'main')),
    };
  };
}

function memory(processes: ReadonlyMap<number, Sample>, kind?: Kind): number {
  return [...processes.values()].filter((one) => kind === undefined || one.kind === kind).reduce((sum, { mb }) => sum + mb, 0);
}

function sample(root: number): Map<number, Sample> {
  const samples = new Map<number, Sample>();
  for (const pid of family(root)) {
    try {
      const kind = pid === root ? 'main' : isOwn(pid) ? 'own' : 'other';
      samples.set(pid, { kind, mb: ownMb(pid), cpu: cpuSeconds(pid) });
    } catch {
      // It has ended meanwhile.
    }
  }
  return samples;
}

/** A process and all it started, from whichever of its threads: Firefox starts its processes from one of their own. */
export function family(pid: number): number[] {
  return [
    pid,
    ...threadsOf(pid)
      .flatMap((thread) => startedBy(pid, thread))
      .flatMap(family),
  ];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // It has ended meanwhile.
  }
}

function startedBy(pid: number, thread: string): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Whether extensions run in it: Chromium says so in the command, Firefox in the name it gives the process. */
function isOwn(pid: number): boolean {
  if (readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('WebExtens')) return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
}

/** What a process holds for itself: what several share is counted in none. */
function ownMb(pid: number): number {
  const [, all = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
  return ((all - shared) * 4096) / 1e6;
}

/** What it has worked so far. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
