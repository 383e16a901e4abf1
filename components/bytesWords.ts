import { language } from './say.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people read it: "12.5 MB". */
export function bytesWords(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = { style: 'unit', unit: units[power] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: power > 1 ? 1 : 0 };
  return new Intl.NumberFormat(language(), format as Intl.NumberFormatOptions).format(bytes / 1000 ** power);
}
