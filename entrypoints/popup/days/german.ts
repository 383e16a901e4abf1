import { casual, type Parser } from 'chrono-node/de';
import { certainDay, type Days, dayOfMonth, endOf, endOfMonth, endOfWeek, endOfYear, weekend, withParsers } from './days.ts';

/** "12.3." */
const dayAndMonth: Parser = {
  pattern: () => /(?<![\p{L}\p{N}.])(\d{1,2})\.(\d{1,2})\.(?!\d)/iu,
  extract: (_, match) => {
    const [day, month] = [Number(match[1]), Number(match[2])];
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : null;
  },
};

const monthNames = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/** "Im Mai"; without "im" or its like, Mai is a person or a word. */
const monthAlone: Parser = {
  pattern: () => /(?<![\p{L}\p{N}])(?:im|bis|seit|anfang|mitte|ende) (jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}*/iu,
  extract: (_, match) => ({ month: monthNames.indexOf((match[1] ?? '').toLowerCase()) + 1 }),
};

const weekdays = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'];
const hours: Record<string, number> = { früh: 8, morgen: 8, vormittag: 10, mittag: 12, nachmittag: 15, abend: 19, nacht: 22 };

/** "Montagabend", "heute früh". */
const partOfDay: Parser = {
  pattern: () =>
    /(?<![\p{L}\p{N}])(heute |gestern |(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch) ?(früh|morgen|vormittag|mittag|nachmittag|abend|nacht)(?!\p{L})/iu,
  extract: (context, match) => {
    const hour = hours[(match[2] ?? '').toLowerCase()] ?? 12;
    const said = (match[1] ?? '').trim().toLowerCase();
    const weekday = weekdays.indexOf(said);
    const day = new Date(context.refDate);
    if (weekday < 0) day.setDate(day.getDate() - (said === 'gestern' ? 1 : 0));
    else day.setDate(day.getDate() + daysTo(weekday - day.getDay(), context.option.forwardDate === true));
    return { ...certainDay(day), hour, minute: 0 };
  },
};

/** From one weekday to another: ahead, or back to the last one. */
function daysTo(difference: number, forward: boolean): number {
  const ahead = (difference + 7) % 7;
  return forward || ahead === 0 ? ahead : ahead - 7;
}

/** German days. */
export const germanDays: Days = {
  tag: 'de',
  chrono: withParsers(casual, [
    endOf('ende der woche|diese woche', endOfWeek),
    weekend('wochenende'),
    endOf('ende (?:des|dieses) monats|monatsende|diesen monat', endOfMonth),
    endOf('ende des jahres|jahresende', endOfYear),
    dayOfMonth('(?:am|zum)', '\\.(?! ?(?:\\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))'),
    dayAndMonth,
    monthAlone,
    partOfDay,
  ]),
  otherWords: /^(?:mo|di|mi|do|fr|sa|so)$|^(?:So|Di|Do|Mi|Mo)$|^jetzt$/,
  beforeDay: /(?<!\p{L})(?:am|bis|letzten|nächsten|kommenden|diesen|jeden|zum)\s+$/iu,
  toCome: /(?:nächste[nrs]?|kommende[nrs]?)\s*$|^(?:nächste|kommende)/i,
  week: /nächste[rn]? woche$|kommende[rn]? woche$/i,
  month: /nächsten monat$|kommenden monat$/i,
  twelveHours: false,
};
