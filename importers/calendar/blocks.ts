import { because } from '../../relationship/skipReason.ts';
import type { ExportFile, Reading } from '../importer.ts';
import { linesOf } from '../text.ts';
import { Unreadable } from '../unreadable.ts';

/** An event as its lines stand in the file, with the line (from 1) it begins on. */
export type EventBlock = { line: number; text: string };

/** A calendar file, taken apart but not yet understood. */
export type CalendarFile = {
  events: EventBlock[];
  /** VTIMEZONE blocks by their id. */
  zones: Map<string, string>;
  /** Lines about the calendar itself, by name in upper case: "X-WR-TIMEZONE", "METHOD". */
  about: Map<string, string>;
  /** Where the file ends within an event or a zone; null where it is whole. */
  cutOff: Unreadable | null;
};

/** No event is longer, even with a document attached; what is has lost its end. */
const longestBlock = 32 * 1024 * 1024;

/**
 * Takes a calendar file apart. One broken event does not touch the others, so each is kept as its own text.
 * @throws {Unreadable} naming the file and line, if an event never ends and there is none before it.
 */
export async function calendarIn(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): Promise<CalendarFile> {
  const calendar: CalendarFile = { events: [], zones: new Map(), about: new Map(), cutOff: null };
  let open: { name: string; line: number; lines: string[]; length: number } | null = null;
  let number = 0;
  for await (const line of linesOf(file, reading)) {
    number++;
    if (open === null) {
      const begin = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line);
      const about = /^(X-WR-TIMEZONE|X-WR-CALNAME|METHOD)\b[^:]*:(.*)$/i.exec(line);
      if (begin) open = { name: begin[1]?.toUpperCase() ?? '', line: number, lines: [line], length: 0 };
      else if (about) calendar.about.set(about[1]?.toUpperCase() ?? '', about[2]?.trim() ?? '');
      continue;
    }
    open.lines.push(line);
    open.length += line.length;
    if (open.length > longestBlock) throw endless(file, open);
    if (line.trimEnd().toUpperCase() !== `END:${open.name}`) continue;
    const text = open.lines.filter((one) => one.trim() !== '').join('\r\n');
    if (open.name === 'VEVENT') calendar.events.push({ line: open.line, text });
    else calendar.zones.set(zoneId(text), text);
    open = null;
  }
  if (open !== null) calendar.cutOff = endless(file, open);
  if (calendar.cutOff && calendar.events.length === 0) throw calendar.cutOff;
  return calendar;
}

function endless(file: ExportFile, { name, line }: { name: string; line: number }): Unreadable {
  return new Unreadable(because('skip_blockEndless', `BEGIN:${name}`, `END:${name}`), { file: file.name, line });
}

function zoneId(text: string): string {
  const id = /^TZID[^:]*:(.*)$/im.exec(text.replace(/\r\n[ \t]/g, ''))?.[1] ?? '';
  return id.trim().replace(/\\([,;\\])/g, '$1');
}
