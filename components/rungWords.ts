import type { Rung } from '../relationship/ladder.ts';
import { say } from './say.ts';

/** What people call a rung: "public reply", "call or video". */
export function rungWords(rung: Rung): string {
  return say(`dashboardRung_${rung}`);
}
