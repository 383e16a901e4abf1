import { expect, it } from 'vitest';
import { standingWords } from '../../components/logWords.ts';
import { personWords } from '../../components/personWords.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { summaryOf } from '../people.ts';
import { speak } from '../speak.ts';
import { noon } from '../standings.ts';

const now = noon('2026-03-14');
const ahead = noon('2029-05-01');
const traces = { comments: 2, posts: 0, firstAt: ahead };

it.each<[string, Partial<PersonSummary>, string]>([
  ['talks, and when the last was', { talks: 12, lastAt: noon('2026-01-05') }, '12 talks · last in january'],
  ['talks alone, where the last is logged for a day to come', { talks: 12, lastAt: ahead }, '12 talks'],
  ['where they were seen, and not since a year to come', { traces }, 'seen before: 2 comments'],
  ['that nothing has been yet, where they are to follow one day', { followsSince: ahead }, 'no talks yet'],
])('tells %s', (_, changed, words) => {
  speak('en');
  expect(personWords(summaryOf('Ada', changed), now).toLowerCase()).toBe(words);
});

it('tells two people of one name apart by no day to come', () => {
  speak('en');
  expect(standingWords(summaryOf('Ada', { lastAt: ahead }), false, now)).not.toContain('2029');
});
