/** An appointment to be taken into a calendar. */
export type Appointment = {
  /** The same for the same appointment, so that a second file changes it and adds none. */
  id: string;
  title: string;
  /** ms since epoch. */
  at: number;
  minutes: number;
  /** '' for none. */
  note: string;
};

/** The appointment as an iCalendar file (RFC 5545); `now` is when the file is made, ms since epoch. */
export function calendarFile({ id, title, at, minutes, note }: Appointment, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Familiar//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20260314T093000Z */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Text may hold no bare comma, semicolon, backslash or line end, and no control characters. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line is at most 75 bytes long; what is longer goes on behind a space, never within a character. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let length = 0;
  let folded = '';
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
