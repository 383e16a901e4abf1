import { language, say } from './say.ts';

const dayMs = 86_400_000;

/** A day of this week: "today", "tomorrow", "on Wednesday". Every page carries it, so it is smaller than `dateWords.ts`. */
export function weekdayWords(at: number, now: number): string {
  const days = Math.round((new Date(at).setHours(0) - new Date(now).setHours(0)) / dayMs);
  if (days < 2) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  return say('dateOn', new Intl.DateTimeFormat(language(), { weekday: 'long' }).format(at));
}
