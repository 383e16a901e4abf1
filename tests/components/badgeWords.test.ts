import { beforeEach, describe, expect, it } from 'vitest';
import { badgeLabel, badgeWords } from '../../components/badgeWords.ts';
import type { Badge } from '../../relationship/badge.ts';
import { speak } from '../speak.ts';

const ada = (badge: Partial<Badge>): Badge => ({
  personId: '1',
  name: 'Ada Moss',
  probably: false,
  claimed: false,
  says: { kind: 'talks', talks: 12, rung: 'message' },
  step: null,
  ...badge,
});
const in2019 = Date.UTC(2019, 5, 1);

describe('badgeWords', () => {
  beforeEach(() => speak());

  it.each<[Partial<Badge>, string]>([
    [{}, '12 talks'],
    [{ step: 'email' }, '12 talks · say hello by e-mail?'],
    [{ says: { kind: 'talks', talks: 1, rung: 'reply' } }, '1 talk'],
    [{ says: { kind: 'seen before', traces: { comments: 2, posts: 0, firstAt: in2019 } } }, 'seen before: 2 comments, 2019'],
    [{ says: { kind: 'seen before', traces: { comments: 2, posts: 1, firstAt: null } } }, 'seen before: 2 comments and 1 post'],
    [{ says: { kind: 'first comment here', followsSince: null }, step: 'welcome' }, 'first comment here · welcome them?'],
    [{ says: { kind: 'first comment here', followsSince: in2019 } }, 'first comment here; follows you since 2019'],
    [{ probably: true }, 'probably: 12 talks'],
    [{ claimed: true }, '12 talks, if this is Ada Moss'],
  ])('says a sentence a person would say (%#)', (badge, sentence) => {
    expect(badgeWords(ada(badge)).full).toBe(sentence);
  });

  it('says when the two meet', () => {
    const now = new Date(2026, 2, 9, 12).getTime();
    const meets = (day: number) => badgeWords(ada({ step: { meetsAt: new Date(2026, 2, day, 9).getTime() } }), now).full;
    expect(meets(9)).toBe('12 talks · you meet today');
    expect(meets(11)).toBe('12 talks · you meet on Wednesday');
  });

  it('leaves out the step, not the doubt, where there is little room', () => {
    expect(badgeWords(ada({ step: 'email', probably: true })).short).toBe('probably: 12 talks');
  });

  it('cuts a name that nobody could listen to', () => {
    const label = badgeLabel(ada({ name: 'N'.repeat(10_000), claimed: true }));
    expect(label).toBe(`${'N'.repeat(79)}…: 12 talks, if this is ${'N'.repeat(79)}…`);
  });

  it('greets a newcomer without a name', () => {
    expect(badgeLabel({ personId: null, says: { kind: 'new here' } })).toBe('new here');
  });

  it('speaks German', () => {
    speak('de');
    expect(badgeWords(ada({ says: { kind: 'seen before', traces: { comments: 2, posts: 0, firstAt: in2019 } } })).full).toBe(
      'schon gesehen: 2 Kommentare, 2019',
    );
  });
});
