/** Languages whose month names exports have been seen in, or may be: a service writes in its user's language. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ro',
  'hu',
  'ru',
  'uk',
  'id',
  'el',
  'he',
  'bg',
  'sk',
  'ca',
];

const monthByName: ReadonlyMap<string, number> = monthNames();

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it a month is in the case dates use ("12 marca"), alone in its dictionary form ("marzec").
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month');
          if (part) names.set(foldMonth(part.value), month);
        }
      }
    }
  }
  names.set('sept', 8);
  return names;
}

function foldMonth(name: string): string {
  return name.toLowerCase().replace(/\./g, '').trim();
}

/** A wall clock reading. Noon where a file gives only the day: far enough from midnight to stay that day in any zone near by. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** In which order a purely numeric date is written. */
export type DayOrder = 'day first' | 'month first';

/** No date is longer; looking for one in somebody's words would take long. */
const longestDate = 100;

/**
 * When a written date was, ms since epoch, or null if it is none. `zone` (IANA) counts where the text names no zone;
 * `order` decides 3/4/2026 (month first unless told, as English exports write it).
 */
export function readDate(text: string, zone: string, order: DayOrder = 'month first'): number | null {
  if (text.length > longestDate) return null;
  const trimmed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const wall = isoDate(trimmed) ?? namedMonth(trimmed) ?? numericDate(trimmed, order);
  if (wall === null || !isReal(wall)) return null;
  return epochOf(wall, zoneIn(trimmed) ?? zone);
}

/** "2026-01-04", "2026. 1. 4.", "2026年1月4日": the year first, whatever stands between. */
function isoDate(text: string): Wall | null {
  const match = /^(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})[.日일]?(?:[T ,]+(.*))?$/.exec(text);
  return match && wallOf(Number(match[1]), Number(match[2]) - 1, Number(match[3]), match[4]);
}

/** "29 Jun 2026", "12. März 2023", "9-Feb-24", "Jun 9, 2021", "Wed Jun 09 12:34:56 UTC 2021". */
function namedMonth(text: string): Wall | null {
  const words = /(\d{1,2})[.]?[ -](?:de )?(\p{L}+)\.?[ ,-]+(?:de )?(\d{4}|\d{2})\b/u.exec(text);
  const dayFirst = words && withMonth(words[2], words[3], words[1], text);
  if (dayFirst) return dayFirst;
  const american = /(\p{L}+)\.? (\d{1,2})(?:,|(?= )).*?(?<![+-])\b(\d{4})\b/u.exec(text.replace(/^\p{L}+,? (?=\p{L})/u, ''));
  return american && withMonth(american[1], american[3], american[2], text);
}

function withMonth(name = '', year = '', day = '', text = ''): Wall | null {
  const month = monthByName.get(foldMonth(name));
  return month === undefined ? null : wallOf(fullYear(year), month, Number(day), text);
}

/** "9/9/18, 9:59 PM", "31.12.2024", "31/12/2024 10:00", "31-12-2024". Points are always day first. */
function numericDate(text: string, order: DayOrder): Wall | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,]+(.*))?$/.exec(text);
  if (!match) return null;
  const dayFirst = match[2] === '.' || order === 'day first';
  const [day, month] = dayFirst ? [match[1], match[3]] : [match[3], match[1]];
  return wallOf(fullYear(match[4] ?? ''), Number(month) - 1, Number(day), match[5]);
}

function wallOf(year: number, month: number, day: number, timeText = ''): Wall {
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?m?/i.exec(timeText);
  if (!time) return { year, month, day, hour: 12, minute: 0, second: 0 };
  const half = time[4]?.toLowerCase();
  const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'p' ? 12 : 0);
  return { year, month, day, hour, minute: Number(time[2]), second: Number(time[3] ?? 0) };
}

/** Two digits mean the century in which the services we read have existed. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isReal({ year, month, day, hour, minute, second }: Wall): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
}

/** The zone a text names, as an IANA name or a fixed offset; null when it names none. */
function zoneIn(text: string): string | null {
  if (/(?:\b(?:UTC|GMT)\b|\dZ)(?![+-])/.test(text)) return 'UTC';
  const offset = /:\d{2}(?:\.\d+)? ?(?:GMT|UTC)?([+-](?:0\d|1[0-4])):?([0-5]\d)\b/.exec(text);
  return offset ? `${offset[1]}:${offset[2]}` : null;
}

/** When a wall clock in `zone` shows this, ms since epoch; a reading skipped by daylight saving is taken an hour later. */
export function epochOf({ year, month, day, hour, minute, second }: Wall, zone: string): number {
  const asUtc = Date.UTC(year, month, day, hour, minute, second);
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Clocks change on a quarter of an hour, and a clock is slow to ask: 100,000 dates of one table fall on few of them. */
const quarterMs = 15 * 60 * 1000;
const knownOffsets = new Map<string, number>();
const mostKnown = 20_000;

/** How far the clocks of `zone` are ahead of UTC at `at`, in ms. */
function offsetAt(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -60_000 : 60_000) * (60 * Number(fixed[2]) + Number(fixed[3]));
  const key = `${zone} ${Math.floor(at / quarterMs)}`;
  let offset = knownOffsets.get(key);
  if (offset === undefined) {
    offset = askedOffsetAt(at, zone);
    if (knownOffsets.size >= mostKnown) knownOffsets.clear();
    knownOffsets.set(key, offset);
  }
  return offset;
}

function askedOffsetAt(at: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const fields = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...fields, hourCycle: 'h23', timeZone: zone });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
