import type { PersonToMeet } from '../relationship/meetingRow.ts';
import { reasonsWords } from './cardWords.ts';
import { roughly } from './dateWords.ts';
import { say } from './say.ts';

/** "last in touch in March 2023; open: you promised to send the draft" */
export function toMeetWords({ name, lastAt, open }: PersonToMeet, isOneOfSeveral: boolean, now: number): string {
  const last = lastAt === null ? say('todayNeverInTouch') : say('todayLastInTouch', roughly(lastAt, now));
  const words = open.length === 0 ? last : say('todayMeetOpen', last, reasonsWords(open, now));
  return isOneOfSeveral ? say('todayMeetWhom', name, words) : words;
}
