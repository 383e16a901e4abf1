import { describe, expect, it } from 'vitest';
import { type DayFacts, dayAt } from '../../relationship/day.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { OwedKind } from '../../relationship/owed.ts';
import { defaultSettings, type Settings } from '../../relationship/settings.ts';
import { type Suggestion, suggestNextStep, withoutWords } from '../../relationship/suggestion.ts';
import { reply } from '../people.ts';
import { noon, standing, talks } from '../standings.ts';

type Told = Parameters<typeof standing>[0];

/** What is suggested for Ada on 14 March 2026. */
function step(told: Told, settings: Partial<Settings> = {}, facts: DayFacts = {}): Suggestion | null {
  return suggestNextStep(standing(told), dayAt({ ...defaultSettings, ...settings }, noon('2026-03-14'), 'UTC', facts));
}
const kind = (...given: Parameters<typeof step>) => step(...given)?.kind ?? null;

const at = (day: string, changed: Partial<Interaction> = {}) =>
  reply({ id: `${day} ${changed.rung}`, at: noon(day), ...changed });
const noonOf = (day: string | null) => (day === null ? null : noon(day));
const about = { personId: 'ada', permalink: null };
const pledge = (by: 'me' | 'them', given: string, due: string | null, kept: string | null = null) => ({
  ...{ ...about, id: `${by} ${given}`, by, what: 'write', at: noon(given), dueAt: noonOf(due), keptAt: noonOf(kept) },
});
const owed = (owedKind: OwedKind, day: string, settled: string | null = null) => ({
  ...{ ...about, id: `${owedKind} ${day}`, kind: owedKind, words: 'words', at: noon(day), settledAt: noonOf(settled) },
  ...{ source: 'page' as const, sourceKey: null },
});
const fact = (text: string, changed: object = {}) => ({
  ...{ id: 'f', personId: 'ada', text, facet: 'other' as const, private: false, pinned: false, followUpAt: null, at: 0 },
  ...changed,
});
const hello = (day: string, outcome: 'replied' | 'not yet' | 'lovely' | null = null) => ({
  ...{ id: 'h', personId: 'ada', at: noon(day), outcome, outcomeAt: null, words: '' },
});
const invitation = (by: 'me' | 'them', day: string, scheduled: string | null = null) => ({
  ...{ id: 'v', personId: 'ada', by, state: scheduled ? ('scheduled' as const) : ('invited' as const), minutes: null, note: '' },
  ...{ at: noon(day), stateAt: noon(day), scheduledAt: noonOf(scheduled) },
});
const mails = talks(4, '2026-03-01', { rung: 'email', channel: 'email' });
const calls = [...mails, at('2026-02-20', { rung: 'call', channel: 'phone', minutes: 20 })];
const address = { identities: ['email:ada@example.org' as const] };

describe.each<[kind: string, arises: Told, silent: Record<string, Told>]>([
  [
    'promise due',
    { pledges: [pledge('me', '2026-03-01', '2026-03-14')] },
    {
      'it is not due yet': { pledges: [pledge('me', '2026-03-01', '2026-03-15')] },
      'it is kept': { pledges: [pledge('me', '2026-03-01', '2026-03-10', '2026-03-09')] },
      'it is dismissed': { pledges: [pledge('me', '2026-03-01', null)], person: { dismissed: ['promise due me 2026-03-01'] } },
    },
  ],
  [
    'their promise due',
    { pledges: [pledge('them', '2026-03-01', '2026-03-13')] },
    {
      'it is due today': { pledges: [pledge('them', '2026-03-01', '2026-03-14')] },
      'no day was named and two weeks are not over': { pledges: [pledge('them', '2026-03-02', null)] },
      'they kept it': { pledges: [pledge('them', '2026-03-01', '2026-03-10', '2026-03-09')] },
    },
  ],
  [
    'question open',
    { owed: [owed('answer', '2026-03-01')] },
    {
      'it is answered': { owed: [owed('answer', '2026-03-01', '2026-03-02')] },
      'the user wrote since': { owed: [owed('answer', '2026-03-01')], interactions: [at('2026-03-02', { direction: 'out' })] },
    },
  ],
  [
    'welcome',
    { interactions: [at('2026-03-13', { direction: 'in' })] },
    {
      'they were answered': { interactions: [at('2026-03-13', { direction: 'in' }), at('2026-03-14', { direction: 'out' })] },
      'it is weeks ago': { interactions: [at('2026-02-20', { direction: 'in' })] },
    },
  ],
  [
    'reply owed',
    { interactions: [at('2026-02-20', { rung: 'message', direction: 'in' })] },
    {
      'the user answered on another channel': {
        interactions: [
          at('2026-02-20', { rung: 'message', direction: 'in' }),
          at('2026-02-22', { rung: 'call', channel: 'phone' }),
        ],
      },
      'it is years ago': { interactions: [at('2016-02-20', { rung: 'message', direction: 'in' })] },
      'it was a like or a follow': { interactions: [at('2026-03-13', { rung: 'follow', direction: 'in' })] },
    },
  ],
  [
    'thanks owed',
    { owed: [owed('thanks', '2016-01-01')], interactions: [at('2026-03-13')] },
    { 'it is ticked off': { owed: [owed('thanks', '2016-01-01', '2016-01-02')] } },
  ],
  [
    'congratulate',
    { owed: [owed('congratulation', '2026-03-12')] },
    {
      'the user wrote since': {
        owed: [owed('congratulation', '2026-03-12')],
        interactions: [at('2026-03-13', { direction: 'out' })],
      },
    },
  ],
  [
    'tell them',
    { owed: [owed('laugh', '2026-03-12')] },
    {
      'it is ticked off': { owed: [owed('laugh', '2026-03-12', '2026-03-13')] },
      'the user wrote since': { owed: [owed('think', '2026-03-12')], interactions: [at('2026-03-13', { direction: 'out' })] },
      'it is weeks ago': { owed: [owed('laugh', '2026-02-20')] },
    },
  ],
  [
    'invited',
    { invitations: [invitation('them', '2026-03-08')] },
    {
      'it was two days ago': { invitations: [invitation('them', '2026-03-12')] },
      'they talked since': {
        invitations: [invitation('them', '2026-03-01')],
        interactions: [at('2026-03-10', { rung: 'call' })],
      },
      'a day is set': { invitations: [invitation('them', '2026-03-01', '2026-03-20')] },
      'the user does not phone with them': { invitations: [invitation('them', '2026-03-01')], person: { avoids: ['call'] } },
    },
  ],
  [
    'life event',
    { facts: [fact('moves to Porto', { followUpAt: noon('2026-03-14') })], interactions: [at('2026-03-12')] },
    {
      'the day has not come': { facts: [fact('moves to Porto', { followUpAt: noon('2026-03-15') })] },
      'the user has been in touch since': {
        facts: [fact('moves to Porto', { followUpAt: noon('2026-03-10') })],
        interactions: [at('2026-03-12')],
      },
    },
  ],
  [
    'check in',
    { interactions: [at('2026-02-28', { rung: 'call', hard: true, reason: 'her job' })] },
    {
      'two weeks are not over': { interactions: [at('2026-03-01', { rung: 'call', hard: true })] },
      'they were in touch since': { interactions: [at('2026-02-28', { rung: 'call', hard: true }), at('2026-03-02')] },
      'months have gone by': { interactions: [at('2025-11-01', { rung: 'call', hard: true })] },
    },
  ],
  [
    'deferred',
    { person: { snoozedUntil: noon('2026-03-14'), snoozedAt: noon('2026-03-01') } },
    {
      'the day has not come': { person: { snoozedUntil: noon('2026-03-15'), snoozedAt: noon('2026-03-01') } },
      'they were in touch since': {
        person: { snoozedUntil: noon('2026-03-14'), snoozedAt: noon('2026-03-01') },
        interactions: [at('2026-03-12')],
      },
    },
  ],
  [
    'report back',
    { hellos: [hello('2026-03-04')] },
    {
      'it was sent a few days ago': { hellos: [hello('2026-03-05')] },
      'the user has said, and "not yet" is fine': { hellos: [hello('2026-03-04', 'not yet')] },
      'it is long ago': { hellos: [hello('2025-03-04')] },
    },
  ],
  [
    'learn about them',
    { interactions: talks(40, '2026-03-01') },
    {
      'one thing is known': { interactions: talks(40, '2026-03-10'), facts: [fact('gardens')] },
      'they have only just talked': { interactions: talks(40, '2026-03-10') },
    },
  ],
  [
    'reconnect',
    { person: { cadenceDays: 30 }, interactions: [at('2026-02-12')] },
    {
      'a day is missing': { person: { cadenceDays: 30 }, interactions: [at('2026-02-13')] },
      'they called': {
        person: { cadenceDays: 30 },
        interactions: [at('2026-01-01'), at('2026-03-01', { rung: 'call', direction: 'in' })],
      },
      'the cadence is zero': {
        person: { cadenceDays: 0, focus: true },
        interactions: [at('2020-01-01'), at('2020-02-01'), at('2020-03-01', { rung: 'meet' })],
      },
      'they are not in focus and have no cadence': { interactions: [at('2020-01-01')] },
      'three tries had no answer': {
        person: { cadenceDays: 30 },
        interactions: [at('2025-10-01'), ...talks(3, '2026-01-14', { rung: 'email', direction: 'out' })],
      },
    },
  ],
  [
    'meet',
    { interactions: calls },
    {
      'they have met': { interactions: [...calls, at('2026-02-21', { rung: 'meet' })] },
      'they see each other by video': { interactions: [...calls, at('2026-02-21', { rung: 'call', channel: 'video' })] },
      'they have only just talked': { interactions: [...calls, at('2026-03-13')] },
    },
  ],
  [
    'call',
    { interactions: mails },
    {
      'they would rather not phone, nor meet': { person: { avoids: ['call', 'meet'] }, interactions: mails },
      'they have never answered a mail': { interactions: talks(2, '2026-03-01', { rung: 'email', direction: 'out' }) },
      'they were invited this month': { interactions: mails, invitations: [invitation('me', '2026-03-01')] },
      'the talk is arranged, however far ahead': {
        interactions: mails,
        invitations: [invitation('them', '2026-03-01', '2026-08-01')],
      },
      'the user does not like it for them': { person: { unwanted: ['call'] }, interactions: mails },
    },
  ],
  [
    'hello',
    { person: address, interactions: talks(3, '2026-03-01') },
    {
      'they have hardly talked': { person: address, interactions: talks(2, '2026-03-01') },
      'one was sent': { person: address, interactions: talks(3, '2026-02-01'), hellos: [hello('2026-02-02', 'not yet')] },
      'it is dismissed': { person: { ...address, dismissed: ['hello'] }, interactions: talks(3, '2026-03-01') },
    },
  ],
  [
    'keep warm',
    { person: { focus: true }, interactions: [at('2026-03-01')] },
    {
      'they are not in focus': { interactions: [at('2026-03-01')] },
      'they have only just talked': { person: { focus: true }, interactions: [at('2026-03-10')] },
      'they read the user, who never reads them': {
        person: { focus: true },
        interactions: [at('2020-03-10', { rung: 'follow', direction: 'in' })],
      },
      'the user has only just begun to read them': {
        person: { focus: true },
        interactions: [at('2026-03-08', { rung: 'follow', direction: 'out' })],
      },
    },
  ],
  [
    'next up',
    { person: { nextUp: 3 } },
    {
      'they have only just talked': { person: { nextUp: 3 }, interactions: [at('2026-03-10')] },
      'a talk is arranged': { person: { nextUp: 3 }, invitations: [invitation('me', '2026-03-10', '2026-03-20')] },
      'something more particular is to do': { person: { nextUp: 3 }, interactions: mails },
    },
  ],
])('"%s"', (expected, arises, silent) => {
  it('arises, with a reason and a key', () => {
    const suggestion = step(arises);
    expect(suggestion?.kind).toBe(expected);
    expect(suggestion?.because.length).toBeGreaterThan(0);
    expect(suggestion?.key.startsWith(expected)).toBe(true);
  });

  it.each(Object.entries(silent))('is silent when %s', (_, told) => {
    expect(kind(told)).not.toBe(expected);
  });

  it.each<[string, object]>([
    ['snoozed', { snoozedUntil: noon('2026-03-15') }],
    ['dismissed for good', { dismissed: [step(arises)?.key ?? ''] }],
    ['not wanted like this', { unwanted: [expected] }],
  ])('is silent when %s', (_, person) => {
    expect(kind({ ...arises, person: { ...arises?.person, ...person } })).not.toBe(expected);
  });

  it.each<[string, Told]>([
    ['it is the user', { person: { id: 'me' } }],
    ['the user is happy at this depth', { person: { ...arises?.person, happySince: noon('2026-01-01') } }],
    ['a fact tells that they died', { facts: [...(arises?.facts ?? []), fact('Died in January', { id: 'end' })] }],
    ['a label says that there is to be no contact', { person: { ...arises?.person, tags: ['no contact'] } }],
  ])('is silent when %s', (_, told) => {
    expect(kind({ ...arises, ...told }, {}, { own: new Set(['me']) })).toBeNull();
  });

  it('waits until the user is back', () => {
    expect(step(arises, { away: [{ from: '2026-03-10', until: '2026-03-14' }] })).toBeNull();
    expect(kind(arises, { away: [{ from: '2026-03-10', until: '2026-03-13' }] })).toBe(expected);
  });
});

describe('suggestNextStep', () => {
  it('takes a meeting, and a call with a picture, that are logged for a day to come for none', () => {
    const ahead = [at('2029-05-01', { rung: 'meet' }), at('2029-05-01', { rung: 'call', channel: 'video' })];
    const known = step({ person: { focus: true }, interactions: calls });
    expect(known?.step).toBe('video');
    expect(step({ person: { focus: true }, interactions: [...calls, ...ahead] })).toEqual(known);
  });

  it('says hello by e-mail after twelve talks, with the reason', () => {
    expect(step({ person: address, interactions: talks(12, '2026-03-01') })).toEqual({
      kind: 'hello',
      step: 'email',
      because: [{ kind: 'talks', talks: 12, rung: 'reply' }, { kind: 'no e-mail yet' }],
      key: 'hello',
    });
  });

  it('says that an address has yet to be found where there is no other way to write', () => {
    const underABlog = { interactions: talks(12, '2026-03-01', { channel: 'web' }) };
    expect(step(underABlog)).toMatchObject({ kind: 'hello', step: 'email' });
    expect(step(underABlog)?.because).toContainEqual({ kind: 'no address yet' });
    expect(step({ interactions: talks(12, '2026-03-01', { channel: 'linkedin' }) })?.step).toBe('message');
    expect(step({ interactions: talks(12, '2026-03-01', { rung: 'message' }) })?.because).toContainEqual({
      kind: 'no address yet',
    });
  });

  it('knows nothing of what is noted for a day to come, and counts only what is still to be answered', () => {
    expect(kind({ owed: [owed('thanks', '2026-03-15')] })).toBeNull();
    expect(kind({ owed: [owed('thanks', '2026-03-14')] })).toBe('thanks owed');
    const replies = [owed('reply', '2026-03-01'), owed('reply', '2026-03-05'), owed('reply', '2026-03-06')];
    expect(step({ owed: replies })?.because[0]).toMatchObject({ count: 3 });
    expect(step({ owed: replies, interactions: [at('2026-03-03', { direction: 'out' })] })?.because[0]).toMatchObject({
      count: 2,
    });
  });

  it('asks how a call went that was planned, and no more after a season', () => {
    expect(kind({ invitations: [invitation('me', '2026-01-10', '2026-01-14')] })).toBe('report back');
    expect(kind({ invitations: [invitation('me', '2025-10-01', '2025-11-01')] })).not.toBe('report back');
  });

  it('takes two times away that follow on each other for one: who was put off for the first waits for the end of both', () => {
    const away = [
      { from: '2026-03-03', until: '2026-03-10' },
      { from: '2026-03-11', until: '2026-03-20' },
    ];
    const putOff = { person: { untilBack: true, snoozedAt: noon('2026-03-02') } };
    expect(step(putOff, { away })).toBeNull();
    expect(kind(putOff, { away: away.slice(0, 1) })).toBe('deferred');
    const { settings } = dayAt({ ...defaultSettings, away }, noon('2026-03-14'), 'UTC');
    expect(settings.away).toEqual([{ from: '2026-03-03', until: '2026-03-20' }]);
  });

  it('welcomes who praised the user in their first comment, and thanks who did so later, or with a recommendation', () => {
    const praise = (day: string, channel: string) =>
      at(day, { direction: 'in', channel, kindWords: true, note: 'I loved it.', source: 'import:wordpress' });
    expect(kind({ interactions: [praise('2026-03-12', 'web')] })).toBe('welcome');
    expect(kind({ interactions: [praise('2026-03-12', 'linkedin')] })).toBe('thanks owed');
    expect(kind({ interactions: [at('2025-03-12'), praise('2026-03-01', 'web')] })).toBe('thanks owed');
    expect(kind({ interactions: [praise('2026-03-01', 'web'), at('2026-03-02', { direction: 'out' })] })).toBeNull();
  });

  it('takes a first word under a post for a beginning where the user has only read somebody', () => {
    const reads = at('2020-01-01', { rung: 'follow', direction: 'out' });
    expect(step({ person: { focus: true }, interactions: [reads] })).toMatchObject({
      kind: 'keep warm',
      step: 'reply',
      because: [{ kind: 'no talk yet', followedSince: noon('2020-01-01') }],
    });
  });

  it('takes a hello for a contact, logged besides or not', () => {
    const wrote = { interactions: [at('2026-03-05', { direction: 'in' }), at('2026-02-01'), at('2026-01-01')] };
    expect(kind(wrote)).toBe('reply owed');
    expect(kind({ ...wrote, hellos: [hello('2026-03-06')] })).toBeNull();
    const due = { person: { cadenceDays: 30 }, interactions: talks(3, '2026-01-01') };
    expect(kind(due)).toBe('reconnect');
    expect(kind({ ...due, hellos: [hello('2026-03-01', 'not yet')] })).toBeNull();
    expect(kind({ ...due, hellos: [hello('2026-02-01', 'not yet')] })).toBe('reconnect');
  });

  it('puts a chance to meet first, then the time gone by, then what there is to learn', () => {
    const long = { person: { cadenceDays: 60 }, interactions: talks(40, '2026-01-01') };
    expect(kind({ ...long, facts: [fact('lives in Porto', { facet: 'place' })] }, { ownPlaces: ['Porto'] })).toBe('meet');
    expect(kind(long)).toBe('reconnect');
    expect(kind({ interactions: talks(40, '2026-03-01') })).toBe('learn about them');
  });

  it.each<[string, string, Partial<Interaction>, object]>([
    ['hello', '2025-10-01', {}, {}],
    ['reconnect', '2025-08-01', {}, {}],
    ['reconnect', '2025-12-01', {}, { cadenceDays: 60 }],
    ['reconnect', '2025-12-01', { rung: 'message' }, {}],
    ['reconnect', '2025-12-01', { rung: 'meet' }, {}],
    ['call', '2025-12-01', { rung: 'email' }, {}],
  ])('says "%s" to somebody in focus last heard of on %s: %j, %j', (expected, last, talk, person) => {
    expect(kind({ person: { focus: true, ...person }, interactions: talks(5, last, talk) })).toBe(expected);
  });

  it('offers no call after a hello that had no reply, until they write', () => {
    const wrote = (rung: 'reply' | 'message') =>
      kind({
        person: { ...address, focus: true },
        interactions: [...talks(4, '2026-01-01'), at('2026-03-01', { rung })],
        hellos: [hello('2026-01-02', 'not yet')],
      });
    expect([wrote('reply'), wrote('message')]).toEqual([null, 'call']);
  });

  it('says no hello while an invitation is days old, or a talk arranged', () => {
    const invited = (day: string, scheduled: string | null = null) =>
      kind({ person: address, interactions: talks(4, '2026-02-01'), invitations: [invitation('them', day, scheduled)] });
    expect([invited('2026-03-12'), invited('2026-01-01', '2026-08-01')]).toEqual([null, null]);
  });

  it('sees a chance to meet for whoever both have written to each other, by whatever means', () => {
    const inPorto = (changed: Partial<Interaction>) =>
      step(
        { interactions: talks(3, '2026-03-01', changed), facts: [fact('visits Porto in May', { facet: 'place' })] },
        { ownPlaces: ['Porto'] },
      )?.step;
    expect(inPorto({})).toBe('meet');
    expect(inPorto({ direction: 'out' })).toBe('message');
  });

  it.each(['video', 'Skype', 'zoom'])('knows that the two have seen each other by %s', (channel) => {
    expect(step({ interactions: [...calls, at('2026-02-21', { rung: 'call', channel })] })).toBeNull();
  });

  it('says an invitation once more after a month, however little there was before, and only once', () => {
    const invited = { person: { focus: true }, interactions: [at('2026-02-01')] };
    const again = (changed = {}) => step({ ...invited, invitations: [{ ...invitation('me', '2026-02-01'), ...changed }] });
    expect(again()).toMatchObject({ kind: 'call', because: [{ kind: 'invitation', by: 'me' }, { kind: 'talks' }] });
    expect(again({ at: noon('2026-02-13'), stateAt: noon('2026-02-13') })?.kind).toBe('keep warm');
    expect(again({ at: noon('2025-12-01') })?.kind).toBe('keep warm');
    const talked = [...invited.interactions, at('2026-02-03', { rung: 'call' })];
    expect(kind({ ...invited, interactions: talked, invitations: [invitation('me', '2026-02-01')] })).toBe('keep warm');
  });

  it('does not ask how a talk went that is logged, be it by phone or in person', () => {
    const arranged = { invitations: [invitation('them', '2025-10-01', '2026-03-10')] };
    expect(kind(arranged)).toBe('report back');
    expect(kind({ ...arranged, interactions: [at('2026-03-10', { rung: 'meet' })] })).toBeNull();
  });

  it('keeps in touch with somebody who visits in five months, and leaves it in the weeks before', () => {
    const visits = (day: string) => ({
      person: { focus: true },
      interactions: talks(3, '2026-01-01'),
      invitations: [invitation('them', '2026-01-01', day)],
    });
    expect(kind(visits('2026-08-01'))).toBe('reconnect');
    expect(kind(visits('2026-03-28'))).toBeNull();
  });

  it('brings somebody up again after being away where nobody knows since when they were put off', () => {
    const away = { away: [{ from: '2026-02-01', until: '2026-02-20' }] };
    const put = { person: { untilBack: true } };
    expect(kind({ ...put, interactions: [at('2026-01-20')] }, away)).toBe('deferred');
    expect(kind({ ...put, interactions: [at('2026-02-21')] }, away)).toBeNull();
    expect(kind(put, { away: [{ from: '2026-04-01', until: '2026-04-20' }] })).toBeNull();
  });

  it('goes by the channel they like best and around the one they avoid', () => {
    const talked = { interactions: talks(12, '2026-03-01') };
    expect(step({ ...talked, person: { ...address, prefers: ['message'] } })?.step).toBe('message');
    expect(step({ ...talked, person: { ...address, avoids: ['email'] } })?.step).toBe('message');
    expect(step({ ...talked, person: { avoids: ['message'] } })?.step).toBe('email');
    expect(step({ interactions: mails, person: { avoids: ['call'] } })).toMatchObject({ kind: 'meet', step: 'meet' });
  });

  it('says "meet" where place or event coincide, else "video"', () => {
    expect(step({ interactions: calls })?.step).toBe('video');
    const inPorto = { interactions: calls, facts: [fact('lives in Porto now', { facet: 'place' })] };
    expect(step(inPorto, { ownPlaces: ['porto'] })?.because[0]).toEqual({ kind: 'same place', place: 'porto' });
    expect(step(inPorto, { ownPlaces: ['Port'] })?.step).toBe('video');
    const event = {
      id: 'm',
      title: 'SOBCon 2026',
      at: noon('2026-04-20'),
      endAt: null,
      wholeDay: false,
      personIds: [],
      happened: null,
    };
    const meetings = [{ ...event, source: 'user' as const, sourceKey: null }];
    const inSobcon = step({ interactions: calls, person: { communities: ['SOBCon'] } }, {}, { meetings });
    expect(inSobcon?.because[0]).toMatchObject({ kind: 'same event', title: 'SOBCon 2026' });
  });

  it.each([
    ['2026-03-08', null],
    ['2026-03-07', 'hello'],
  ])('leaves people alone for a week after a contact: last on %s', (last, expected) => {
    expect(kind({ person: address, interactions: talks(5, last) })).toBe(expected);
  });

  it.each([
    ['2026-02-27', null],
    ['2026-02-28', 'reply owed'],
  ])('owes an answer to public words for two weeks: said on %s', (said, expected) => {
    const before = at('2026-01-01', { direction: 'out' });
    expect(kind({ interactions: [before, at(said, { direction: 'in' })], person: { avoids: ['reply'] } })).toBe(expected);
  });

  it('sends nobody a second hello', () => {
    const told = { person: address, interactions: talks(3, '2026-02-20') };
    expect(kind(told)).toBe('hello');
    expect(kind({ ...told, hellos: [hello('2026-02-25', 'not yet')] })).toBeNull();
  });

  it('gives a hello its time before anything else is begun', () => {
    const told = { person: { cadenceDays: 8 }, interactions: talks(3, '2026-02-01') };
    expect(kind({ ...told, hellos: [hello('2026-03-06')] })).toBeNull();
    expect(kind({ ...told, hellos: [hello('2026-03-06', 'not yet')] })).toBe('reconnect');
  });

  it('begins nothing while the next talk is arranged', () => {
    const meeting = { id: 'm', title: 'Coffee', at: noon('2026-03-20'), endAt: null, wholeDay: false, personIds: ['ada'] };
    const meetings = [{ ...meeting, happened: null, source: 'user' as const, sourceKey: null }];
    expect(step({ interactions: mails }, {}, { meetings })).toBeNull();
    expect(step({ interactions: mails, invitations: [invitation('me', '2026-01-01', '2026-03-20')] })).toBeNull();
  });

  it('suggests no call that the week has no minutes for', () => {
    expect(kind({ interactions: mails }, { callMinutesAWeek: 60 }, { callMinutes: 30 })).toBe('call');
    expect(kind({ interactions: mails }, { callMinutesAWeek: 60 }, { callMinutes: 45 })).toBeNull();
    expect(step({ interactions: calls }, { callMinutesAWeek: 60 }, { callMinutes: 60 })).toBeNull();
  });

  it('counts no comment of the user’s as a try that has had no answer, and every letter', () => {
    const own = { direction: 'out' as const };
    expect(kind({ interactions: talks(12, '2026-03-01', { ...own, channel: 'web' }) })).toBe('hello');
    expect(kind({ interactions: talks(3, '2026-03-01', { ...own, rung: 'message' }) })).toBeNull();
  });

  it('does not count what is logged for a day to come', () => {
    const later = at('2031-01-01', { rung: 'message', direction: 'in' });
    expect(kind({ person: address, interactions: [...talks(5, '2026-03-01'), later] })).toBe('hello');
  });

  it('picks up what was put off with the step there would be by itself', () => {
    const put = { ...address, snoozedUntil: noon('2026-03-14'), snoozedAt: noon('2026-03-07') };
    expect(step({ person: put, interactions: talks(12, '2026-03-01') })).toMatchObject({
      kind: 'deferred',
      step: 'email',
      because: [{ kind: 'put off' }, { kind: 'talks' }, { kind: 'no e-mail yet' }],
    });
  });

  it('tells a page no private fact, and no words at all where none may be', () => {
    const asks = (isPrivate: boolean) =>
      step({ facts: [fact('is ill', { followUpAt: noon('2026-03-10'), private: isPrivate })] }) as Suggestion;
    expect(JSON.stringify(withoutWords(asks(true), 'private'))).not.toContain('is ill');
    expect(JSON.stringify(withoutWords(asks(false), 'private'))).toContain('is ill');
    expect(JSON.stringify(withoutWords(asks(false), 'all'))).not.toContain('is ill');
    const promised = step({ pledges: [pledge('me', '2026-03-01', null)] }) as Suggestion;
    expect(JSON.stringify(withoutWords(promised, 'all'))).not.toContain('write');
  });
});
