/** One event of Chromium's trace, as far as we read it. Times are microseconds. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};

/** What an extension's code cost the page's main thread. */
export type Cost = {
  /** Thread time of the outermost calls into the extension's code, ms. */
  cpuMs: number;
  calls: number;
  /** Calls that took the main thread for more than 50 ms. */
  longTasks: number;
};

/** Categories the trace must record for `costOf`. */
export const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Adds up the outermost calls into code of `origin` (`chrome-extension://…`); what they call, layout included, counts with them. */
export function costOf(trace: string, origin: string): Cost {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const calls = traceEvents.filter(({ name, ph }) => ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript'));
  const page = calls.find(({ args }) => args?.data?.url?.startsWith('https://'));
  const ours = calls.filter(({ pid, tid, args }) => pid === page?.pid && tid === page.tid && args?.data?.url?.startsWith(origin));
  const cost: Cost = { cpuMs: 0, calls: 0, longTasks: 0 };
  let counted = 0;
  for (const { ts, dur = 0, tdur = 0 } of ours.sort((a, b) => a.ts - b.ts)) {
    if (ts < counted) continue; // Within a call that is counted already.
    counted = ts + dur;
    cost.cpuMs += tdur / 1000;
    cost.calls++;
    if (tdur > 50_000) cost.longTasks++;
  }
  return cost;
}
