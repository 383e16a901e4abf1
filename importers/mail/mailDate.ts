import { epochOf, readDate } from '../dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that mail is still dated with by name, hours ahead of UTC (RFC 5322, section 4.3), and those seen beside them that mean one place. */
const namedZones: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MET: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  MEZ: 1,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

const standard =
  /(\d{1,2})[ -]+(\p{L}{3})\p{L}*\.?[ -]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*((?:GMT|UTC)?[+-]\d{1,2}:?\d{2}\b|[A-Z]{1,4}\b)?/u;

/** When a message's "Date" was, ms since epoch, in the standard's form and the forms seen beside it; null if it is none. */
export function readMailDate(text: string, zone: string): number | null {
  const match = standard.exec(text);
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '');
  if (match === null || month < 0) return readDate(text.replace(/\([^)]*\)/g, ''), zone);
  const [day, hour, minute, second] = [match[1], match[4], match[5], match[6]].map((digits) => Number(digits ?? 0));
  const wall = {
    year: fullYear(match[3] ?? ''),
    month,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
  };
  const asUtc = Date.UTC(wall.year, month, wall.day, wall.hour, wall.minute, wall.second);
  if (new Date(asUtc).getUTCDate() !== wall.day || wall.hour > 23 || wall.minute > 59) return null;
  const ahead = minutesAhead(match[7] ?? '');
  return ahead === null ? epochOf(wall, zone) : asUtc - ahead * 60_000;
}

/** Two and three digits are years since 1900, but for those below 50 (RFC 5322, section 4.3). */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (digits.length === 2 && Number(digits) < 50 ? 2000 : 1900);
}

function minutesAhead(zone: string): number | null {
  const offset = /([+-])(\d{1,2}):?(\d{2})$/.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const hours = namedZones[zone];
  return hours === undefined ? null : hours * 60;
}
