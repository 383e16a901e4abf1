import type { Interaction } from './interaction.ts';

/** The local calendar day of `at` as `2026-03-14`; `zone` is an IANA name, the machine's own when left out. */
export function localDay(at: number, zone?: string): string {
  return dayFormat(zone).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(zone ?? '');
  if (known) return known;
  // en-CA writes dates as ISO does; the calendar and numerals are fixed so that no locale changes a key.
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone !== undefined && { timeZone: zone }),
  });
  formats.set(zone ?? '', format);
  return format;
}

/**
 * Which talk an interaction belongs to, or null when it is none: follows are not talks. Everything between two people in one
 * thread, or on one channel within one local day, is a single talk.
 */
export function talkKey(interaction: Interaction, zone?: string): string | null {
  if (interaction.rung === 'follow') return null;
  return interaction.thread === null
    ? `${interaction.channel} ${localDay(interaction.at, zone)}`
    : `thread ${interaction.thread}`;
}

/** How many talks these interactions with one person add up to. */
export function countTalks(interactions: readonly Interaction[], zone?: string): number {
  return new Set(interactions.map((interaction) => talkKey(interaction, zone)).filter((key) => key !== null)).size;
}
