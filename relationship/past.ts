import { isContact } from './contact.ts';
import type { Interaction } from './interaction.ts';
import { ladder, type Rung } from './ladder.ts';

/** What of somebody's history a month is told from, kept so short that those of 100,000 people can be read at once. */
export type Past = {
  /** When each rung was first stood on, ms since epoch; rungs never reached are missing. */
  since: Partial<Record<Rung, number>>;
  /** On which days the two were in touch, as numbers of days since 1970, each once, the earliest first. */
  days: number[];
  /** When kind words of theirs were last kept, ms since epoch; null for never. */
  kindAt: number | null;
};

/** What these interactions, in any order, tell. Which day one was on is settled here, in the machine's zone, as with talks. */
export function pastOf(interactions: readonly Interaction[]): Past {
  const past: Past = { since: {}, days: [], kindAt: null };
  const days = new Set<number>();
  for (const one of interactions) {
    const { rung, at, kindWords } = one;
    past.since[rung] = Math.min(past.since[rung] ?? Infinity, at);
    if (!isContact(one)) continue;
    days.add(dayNumber(at));
    if (kindWords === true) past.kindAt = Math.max(past.kindAt ?? -Infinity, at);
  }
  past.days = [...days].sort((a, b) => a - b);
  return past;
}

/** Two histories of one person as one. */
export function bothPasts(a: Past, b: Past): Past {
  const since = { ...a.since };
  for (const rung of ladder) {
    const at = b.since[rung];
    if (at !== undefined) since[rung] = Math.min(since[rung] ?? Infinity, at);
  }
  const kind = [a.kindAt, b.kindAt].filter((at) => at !== null);
  return {
    since,
    days: [...new Set([...a.days, ...b.days])].sort((one, other) => one - other),
    kindAt: kind.length === 0 ? null : Math.max(...kind),
  };
}

/** The local day of `at`, counted from 1970 on. */
function dayNumber(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / dayMs);
}

const dayMs = 86_400_000;

/** The days from one to before another, each as `2026-03-14`, that are in a list of them in order. */
export function daysBetween(days: readonly number[], from: string, until: string): number[] {
  const [first, last] = [Date.parse(from) / dayMs, Date.parse(until) / dayMs];
  const at = days.findIndex((day) => day >= first);
  if (at < 0) return [];
  const after = days.findIndex((day) => day >= last);
  return days.slice(at, after < 0 ? days.length : after).map((day) => day - first);
}

/*
 * As a text: the first time on each rung (its place on the ladder and the moment), the days each by its distance from the one before in
 * digits of five bits, and the last kind words.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOfCode = new Uint8Array(128).map((_, code) => Math.max(0, digits.indexOf(String.fromCharCode(code))));
const more = 32;
/** Before any day, so that no number is below zero. */
const beforeAllDays = -101_000_000;

/** The past as a text that `readPast` reads. */
export function writePast({ since, days, kindAt }: Past): string {
  const firsts = ladder.flatMap((rung, i) => (since[rung] === undefined ? [] : [`${i}${since[rung].toString(36)}`]));
  return `${firsts.join()};${distances(days)};${kindAt?.toString(36) ?? ''}`;
}

/** The past that was written so. */
export function readPast(text: string): Past {
  const [firsts = '', days = '', kindAt = ''] = text.split(';');
  const since: Past['since'] = {};
  for (const first of firsts === '' ? [] : firsts.split(',')) {
    const rung = ladder[Number(first[0])];
    if (rung !== undefined) since[rung] = Number.parseInt(first.slice(1), 36);
  }
  return { since, days: daysFrom(days), kindAt: kindAt === '' ? null : Number.parseInt(kindAt, 36) };
}

function distances(days: readonly number[]): string {
  let text = '';
  let before = beforeAllDays;
  for (const day of days) {
    let left = day - before;
    for (; left >= more; left = Math.floor(left / more)) text += digits[more + (left % more)];
    text += digits[left];
    before = day;
  }
  return text;
}

function daysFrom(text: string): number[] {
  const days: number[] = [];
  let day = beforeAllDays;
  let unit = 1;
  for (let i = 0; i < text.length; i++) {
    const value = valueOfCode[text.charCodeAt(i)] ?? 0;
    if (value >= more) {
      day += (value - more) * unit;
      unit *= more;
    } else {
      day += value * unit;
      days.push(day);
      unit = 1;
    }
  }
  return days;
}
