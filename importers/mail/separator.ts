/** A line between two messages is never longer. */
export const longestSeparator = 1000;

const pattern = [10, 70, 114, 111, 109, 32]; // "\nFrom "

/** How far a search may leap when this byte stands where the pattern would end (Horspool's search). */
const leaps = new Uint8Array(256).fill(pattern.length);
for (const [i, byte] of pattern.slice(0, -1).entries()) leaps[byte] = pattern.length - 1 - i;

/** Where a newline and "From " stand next, -1 for nowhere. Bodies are most of a mailbox, and cost no more than this. */
export function nextSeparatorStart(bytes: Uint8Array, from: number): number {
  let end = from + pattern.length - 1;
  while (end < bytes.length) {
    const byte = bytes[end] ?? 0;
    // Every sixth byte of a text is a blank: the one before it is asked first.
    if (byte === 32 && bytes[end - 1] === 109 && pattern.every((wanted, i) => bytes[end - pattern.length + 1 + i] === wanted)) {
      return end - pattern.length + 1;
    }
    end += leaps[byte] ?? 1;
  }
  return -1;
}

/**
 * Whether the line after the newline at `at` opens a message: it begins with "From ", has a time and a year, and a header follows. One
 * without a time (some programs write none) is believed only below a blank line and above a header that every mail has.
 */
export function isSeparatorAt(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== 70 || bytes[at + 5] !== 32) return false;
  const [line = '', next = ''] = textOf(bytes.subarray(at + 1, at + 1 + 2 * longestSeparator)).split(/\r?\n/, 2);
  if (/^From .*\d:\d\d\b.*\b\d{4}\b/.test(line)) return /^(?:[!-9;-~]+:|>From )/.test(next);
  const isBelowBlank = /\n\r?$/.test(textOf(bytes.subarray(Math.max(0, at - 2), at)));
  return isBelowBlank && /^From \S*\s*$/.test(line) && /^(?:Return-Path|Received|Delivered-To|Message-ID|Date):/i.test(next);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
