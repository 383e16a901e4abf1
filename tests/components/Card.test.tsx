// @vitest-environment jsdom
import { render } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { Card as CardContent } from '../../relationship/card.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 10, 25, 12).getTime();
const day = 86_400_000;

const card = (changes: Partial<CardContent> = {}): CardContent => ({
  badge: {
    personId: '1',
    name: 'Ada Moss',
    probably: false,
    claimed: false,
    says: { kind: 'talks', talks: 12, rung: 'message' },
    step: 'email',
  },
  origin: {
    kind: 'event',
    words: 'SOBCon',
    url: null,
    at: new Date(2010, 4, 1).getTime(),
    viaPersonId: '2',
    unsure: false,
  },
  via: 'Liz',
  facts: [{ id: 'f', text: 'Gardens with her father' }],
  privateFacts: 1,
  lastTalks: [{ rung: 'call', at: now - day, direction: 'both', permalink: null }],
  promises: [{ id: 'p', by: 'me', what: 'send the draft', dueAt: now + day }],
  communities: ['SOBCon'],
  recentPost: { title: 'On patience', url: 'https://ada.example/patience' },
  suggestion: {
    kind: 'hello',
    key: 'hello',
    step: 'email',
    because: [{ kind: 'talks', talks: 12, rung: 'message' }, { kind: 'no e-mail yet' }],
  },
  email: 'ada@example.org',
  happySince: null,
  focus: true,
  marks: ['laugh'],
  ...changes,
});

function show(changes?: Partial<CardContent>, asksNotSame = false, done: string | null = null) {
  const acts = vi.fn();
  const { container } = render(
    <Card card={card(changes)} now={now} done={done} asksNotSame={asksNotSame} onAct={acts} onUndo={acts} onSame={acts} />,
  );
  const texts = [...container.querySelectorAll('[data-text]')].map((element) => element.getAttribute('data-text'));
  const press = (name: string) => container.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
  return { container, texts, press, acts };
}

describe('Card', () => {
  beforeEach(() => speak());

  it('takes every answer to the next step', () => {
    const { press, acts } = show();
    for (const name of ['Done', 'Not this one again', 'Nothing of this kind for them']) press(name);
    expect(acts.mock.calls.flat()).toEqual([{ step: 'done' }, { step: 'not again' }, { step: 'not like this' }]);
  });

  it('says that the two meet, as the badge does', () => {
    const meetsAt = new Date(2026, 10, 27, 9).getTime();
    expect(show({ badge: { ...card().badge, step: { meetsAt } }, suggestion: null }).texts).toContain(
      '12 talks · you meet on Friday',
    );
    expect(show().texts).toContain('12 talks');
  });

  it('tells how they met and through whom, what is promised, what is known, and one next step with its reasons', () => {
    expect(show().texts).toEqual(
      expect.arrayContaining([
        'SOBCon, in May 2010 · via Liz',
        'You promised: send the draft, by tomorrow',
        'Gardens with her father',
        '1 more kept off this page',
        'Only you can see this',
        'You had a call, yesterday',
        '“On patience”',
        'say hello by e-mail?',
        'Because: 12 talks and no e-mail yet',
      ]),
    );
  });

  it('has no text node that a page could find, select or copy', () => {
    expect(show().container.textContent).toBe('');
  });

  it('asks a second time before it says that somebody is not the same person', () => {
    expect(show({}, true).texts).toContain('This account is not Ada Moss?');
    const { press, acts } = show();
    press('Kept');
    expect(acts).toHaveBeenCalledExactlyOnceWith({ kept: 'p' });
  });

  it('marks what they wrote there, and takes the mark off', () => {
    const { press, acts, container } = show();
    const pressed = (name: string) => container.querySelector(`button[aria-label="${name}"]`)?.getAttribute('aria-pressed');
    expect([pressed('Good news'), pressed('Made me laugh')]).toEqual(['false', 'true']);
    press('Good news');
    press('Made me laugh');
    expect(acts.mock.calls).toEqual([[{ mark: 'good news', on: true }], [{ mark: 'laugh', on: false }]]);
    expect(show({ marks: null }).texts).not.toContain('What they wrote here');
  });

  it('offers a way back after each act', () => {
    const { press, acts, texts } = show({}, false, 'Quiet until 2 December.');
    expect(texts).toContain('Quiet until 2 December.');
    press('Undo');
    expect(acts).toHaveBeenCalledOnce();
  });

  it('writes no letter to somebody whose address is not known', () => {
    expect(show({ email: null }).texts).not.toContain('Write an e-mail');
  });
});
