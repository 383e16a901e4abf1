import { clausesIn, ownWords, type Stretch, sentencesIn } from './ownWords.ts';
import type { Pledge } from './pledge.ts';
import { promisedLanguages } from './promised/all.ts';
import type { PromisedLanguage, PromiseShape } from './promised/promisedLanguage.ts';
import type { ReadDay } from './quickLog.ts';

/** A promise in what the user writes to somebody, as it could be remembered. */
export type PromiseInText = Pick<Pledge, 'by' | 'what' | 'dueAt'> & {
  /** Where it stands in the text. */
  start: number;
  end: number;
};

/** Longer texts are read only so far. */
const readLength = 4_000;
const longestPromise = 160;

/** Reads the first promise in a text; null for none. */
export type ReadPromise = (text: string, now: number, readDay: ReadDay | null) => PromiseInText | null;

/**
 * The first promise in a text to somebody (T6): "I'll send you an e-mail", "ich schick dir den Entwurf". Null for none. Without `readDay` its
 * day is not looked for; with it the due day ends that local day.
 */
export const promiseInText: ReadPromise = (text, now, readDay) => firstPromise(text, now, readDay, () => true);

/** The same in what somebody wrote to the user at `now`: what the writer promises is theirs. What they remind the user of is left out. */
export const promiseOfTheirs: ReadPromise = (text, now, readDay) => {
  const found = firstPromise(text, now, readDay, ({ by }) => by === 'me');
  return found && { ...found, by: 'them' };
};

/** A promise before its day is read. */
type Found = {
  by: Pledge['by'];
  what: string;
  /** What stands before it in its clause, which may name the day: "On Friday". */
  lead: string;
  start: number;
  end: number;
  language: PromisedLanguage;
};

function firstPromise(
  text: string,
  now: number,
  readDay: ReadDay | null,
  isWanted: (promise: Found) => boolean,
): PromiseInText | null {
  const asWritten = text.slice(0, readLength).normalize('NFC');
  const own = ownWords(asWritten);
  for (const sentence of sentencesIn(own)) {
    const found = promisedLanguages
      .flatMap((language) => promisesIn(sentence, asWritten, language))
      .filter(isWanted)
      .sort((a, b) => a.start - b.start)[0];
    if (found) return { by: found.by, start: found.start, end: found.end, ...withDue(found, now, readDay) };
  }
  return null;
}

function promisesIn(sentence: Stretch, asWritten: string, language: PromisedLanguage): Found[] {
  if (language.conditions.test(sentence.text)) return [];
  const clauses = clausesIn(sentence, language.breaks);
  if (isAsked(clauses, language)) return [];
  return clauses.flatMap((clause, i) => {
    const before = clauses[i - 1]?.text ?? '';
    const announces = /^:.*\w/.test(clauses[i + 1]?.text ?? '');
    if (announces || (language.reports.test(before) && !isLead(before, language)) || language.otherwise.test(clause.text))
      return [];
    return promiseOf(clause, before, asWritten, language) ?? [];
  });
}

/** "Shall I send it?"; not "I'll send it, ok?". */
function isAsked(clauses: readonly Stretch[], { nods }: PromisedLanguage): boolean {
  const last = clauses.at(-1)?.text ?? '';
  return last.endsWith('?') && !(clauses.length > 1 && nods.test(last));
}

function promiseOf(clause: Stretch, before: string, asWritten: string, language: PromisedLanguage): Found | null {
  for (const shape of language.shapes) {
    const match = shape.shape.exec(clause.text);
    const lead = clause.text.slice(0, match?.index);
    if (!match || !(isLead(lead, language) || (!shape.bare && isLeadToName(lead, language)))) continue;
    return {
      by: shape.by,
      what: whatOf(match, clause, asWritten, shape),
      lead: isLead(before, language) ? before + lead : lead,
      start: clause.start + match.index,
      end: clause.start + match.index + match[0].trimEnd().replace(/[.!?…]+$/u, '').length,
      language,
    };
  }
  return null;
}

/** Whether nothing stands there but words a promise may begin with. */
function isLead(text: string, { leads }: PromisedLanguage): boolean {
  return !/\w/.test(text.replace(leads, ' '));
}

/** The same with a name behind them: "Thanks Ada I'll send it". */
function isLeadToName(text: string, { leads }: PromisedLanguage): boolean {
  return /^\W*·\W*[A-Z]\w*(?: [A-Z]\w*)?\W*$/.test(text.replace(leads, '·').replace(/_/g, ' '));
}

/** As it was written, quotations included. */
function whatOf(match: RegExpExecArray, clause: Stretch, asWritten: string, { says }: PromiseShape): string {
  const group = (name: string) => {
    const [start, end] = match.indices?.groups?.[name] ?? [0, 0];
    return asWritten.slice(clause.start + start, clause.start + end);
  };
  const found = { what: tidy(group('what')), verb: group('verb'), object: tidy(group('object')) };
  return says ? says(found) : found.what;
}

function withDue({ what, lead, language }: Found, now: number, readDay: ReadDay | null): Pick<Pledge, 'what' | 'dueAt'> {
  const day = readDay?.(what, now, 'future', language.tag) ?? null;
  const dueAt = day === null ? null : endOfDay(day.at);
  if (day === null) return { what: tidy(what), dueAt: dueInLead(lead, language, now, readDay) };
  if (dueAt === null || dueAt < now) return { what: tidy(what), dueAt: null };
  const before = what.slice(0, day.index).replace(new RegExp(`(?<![\\p{L}])${language.dueWords}\\s*$`, 'iu'), '');
  return { what: tidy(before + what.slice(day.index + day.length)), dueAt };
}

function dueInLead(lead: string, { tag }: PromisedLanguage, now: number, readDay: ReadDay | null): number | null {
  const day = readDay?.(lead, now, 'future', tag) ?? null;
  return day === null || endOfDay(day.at) < now ? null : endOfDay(day.at);
}

function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

/** In one line, without what stands around: marks, a smile. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+|(?:[\s,;:.!?…–—-]|[\u2600-\u27BF]|\uFE0F|[\uD83C-\uD83E][\uDC00-\uDFFF]|[:;]-?[)D])+$/g, '')
    .slice(0, longestPromise);
}
