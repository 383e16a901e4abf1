import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { mutantOf, savedDrops } from './mutation.ts';

/** `npm run mutate` reads many more, and stops what hangs. */
const mutants = 60;
const longestStandstillMs = 5000;

it(`ends ${mutants} spoilt drops in findings, skips with reasons, or a refusal that says what was expected`, {
  timeout: 60_000,
}, async () => {
  const drops = savedDrops(60_000);
  const complaints: string[] = [];
  for (let seed = 0; seed < mutants; seed++) {
    const mutant = await mutantOf(seed, drops);
    let last = cpuMs();
    const alive = () => {
      const standstill = cpuMs() - last;
      if (standstill > longestStandstillMs) complaints.push(`${mutant.label}: stands still for ${Math.round(standstill)} ms`);
      last = cpuMs();
    };
    const verdict = await judge(mutant, new AbortController().signal, alive);
    alive();
    complaints.push(...verdict.complaints.map((complaint) => `${mutant.label}: ${complaint}`));
  }
  expect(complaints).toEqual([]);
});

/** A busy machine makes the clock run on while nothing is worked on; the processor's own time does not. */
function cpuMs(): number {
  return process.cpuUsage().user / 1000;
}
