import { casual } from 'chrono-node/en';
import { type Days, dayOfMonth, endOf, endOfMonth, endOfWeek, endOfYear, withParsers } from './days.ts';

/** English days. */
export const englishDays: Days = {
  tag: 'en',
  chrono: withParsers(casual, [
    endOf('(?:the )?(?:end of(?: the)? day|eod)', (day) => day),
    endOf('(?:the )?(?:end of(?: the| this)? week|eow)|this week', endOfWeek),
    endOf('(?:the )?(?:end of(?: the| this)? month|eom)|this month', endOfMonth),
    endOf('(?:the )?end of(?: the| this)? year', endOfYear),
    dayOfMonth('(?:on|by|until|till|before) the', '(?:st|nd|rd|th)(?! of)'),
  ]),
  otherWords: /^(?:sun|sat|mon|wed|fri|mar|march|may|dec|second|now|the money)$|^now$/,
  beforeDay: /\b(?:on|by|last|next|this|until|till|before|every)\s+$/i,
  toCome: /\b(?:next|coming)\s*$|^(?:next|coming)\b/i,
  week: /\bnext week$/i,
  month: /\bnext month$/i,
  twelveHours: true,
};
