import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stepAnswers } from '../../../entrypoints/ownPages/stepAnswers.ts';
import type { SuggestionKind } from '../../../relationship/suggestion.ts';
import { kinds } from '../../../relationship/suggestions/all.ts';
import { localDay } from '../../../relationship/talk.ts';
import { restoreBackup } from '../../../storage/backup.ts';
import { readBackup } from '../../../storage/backupFile.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { nextStep } from '../../../storage/suggestions.ts';
import { undoLast } from '../../../storage/undo.ts';
import { speak } from '../../speak.ts';
import { emptyStore } from '../../storage/store.ts';

beforeAll(() => {
  speak('en');
  vi.stubGlobal('chrome', { ...fakeBrowser, i18n: chrome.i18n });
});
beforeEach(emptyStore);

declare const chrome: { i18n: unknown };

const dayMs = 86_400_000;
const ago = (days: number) => Date.now() - days * dayMs;
const talks = (rung: string, ...days: number[]) => days.map((day) => ({ personId: 'ada', rung, at: ago(day) }));
const owed = (kind: string) => ({ owed: [{ personId: 'ada', kind, words: 'A few words', at: ago(2) }] });
const pledge = (by: string) => ({ pledges: [{ personId: 'ada', by, what: 'send the draft', at: ago(30), dueAt: ago(3) }] });

/** What makes each kind arise for Ada, as a backup written by hand tells it; `person` is what differs in her own row. */
const arising: Record<SuggestionKind, { person?: object } & Record<string, unknown>> = {
  'promise due': pledge('me'),
  'question open': owed('answer'),
  welcome: { interactions: [{ personId: 'ada', rung: 'reply', direction: 'in', at: ago(2) }] },
  'reply owed': { interactions: [{ personId: 'ada', rung: 'email', direction: 'in', at: ago(2) }] },
  'thanks owed': owed('thanks'),
  congratulate: owed('congratulation'),
  'tell them': owed('laugh'),
  invited: { invitations: [{ personId: 'ada', by: 'them', at: ago(9) }] },
  'life event': { facts: [{ personId: 'ada', text: 'Her exam', followUpAt: ago(1) }] },
  'check in': { interactions: [{ personId: 'ada', rung: 'call', at: ago(16), hard: true }] },
  deferred: { person: { snoozedUntil: ago(1), snoozedAt: ago(30) }, interactions: talks('email', 60) },
  'report back': { hellos: [{ personId: 'ada', at: ago(12) }] },
  'their promise due': pledge('them'),
  'learn about them': { interactions: talks('reply', ...Array.from({ length: 31 }, (_, n) => 10 + n)) },
  reconnect: { person: { cadenceDays: 20 }, interactions: talks('email', 30) },
  meet: { interactions: [...talks('email', 70, 60, 50), ...talks('call', 40)] },
  call: { interactions: talks('email', 60, 50, 40) },
  hello: { interactions: talks('reply', 60, 50, 40) },
  'keep warm': { interactions: talks('reply', 40) },
  'next up': { person: { nextUp: 1, focus: false }, interactions: talks('reply', 40) },
};

/** What of a suggestion must not come again after an answer. */
const ends: Record<string, 'this' | 'the kind' | 'all'> = {
  onDone: 'this',
  onNotAgain: 'this',
  onNotLikeThis: 'the kind',
  'onLater tomorrow': 'all',
  'onLater on a day': 'all',
  'onLater until back': 'all',
};

describe.each(Object.keys(arising) as SuggestionKind[])('what can be answered to “%s”', (kind) => {
  beforeEach(async () => {
    const { person, ...history } = arising[kind];
    const people = [{ id: 'ada', name: 'Ada', focus: true, identities: ['email:ada@moss.example'], ...person }];
    await restoreBackup(readBackup(JSON.stringify({ format: 'Familiar backup', version: 2, people, ...history })));
    await changeSettings({ away: [{ from: localDay(ago(-10)), until: localDay(ago(-20)) }] });
  });

  it.each(Object.entries(ends))('%s ends %s, and can be taken back', async (answer, ended) => {
    const suggestion = await nextStep('ada');
    expect(suggestion?.kind).toBe(kind);
    if (suggestion === null) return;
    const acts: Promise<unknown>[] = [];
    const answers = stepAnswers({ personId: 'ada', name: 'Ada', suggestion }, (work) => void acts.push(work()), Date.now);
    if (answer === 'onLater tomorrow') answers.onLater({ days: 1 });
    else if (answer === 'onLater on a day') answers.onLater({ day: localDay(ago(-40)) });
    else if (answer === 'onLater until back') answers.onLater('until back');
    else if (answer === 'onDone') {
      // One learns about somebody by noting something, not by a tick.
      if (answers.onDone === null) return expect(kind).toBe('learn about them');
      answers.onDone();
    } else if (answer === 'onNotAgain') answers.onNotAgain();
    else answers.onNotLikeThis();
    await Promise.all(acts);
    const after = await nextStep('ada');
    if (ended === 'all') expect(after).toBeNull();
    if (ended === 'the kind') expect(after?.kind).not.toBe(kind);
    expect(after?.key).not.toBe(suggestion.key);
    await undoLast();
    expect(await nextStep('ada')).toEqual(suggestion);
  });
});

it('knows how every kind arises', () => {
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(Object.keys(arising)));
});
