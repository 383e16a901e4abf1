import { describe, expect, it } from 'vitest';
import { readDay } from '../../entrypoints/popup/readDay.ts';
import { promiseInText, promiseOfTheirs } from '../../relationship/promiseInText.ts';
import { notPromised, promised } from './promises.ts';
import { received, receivedNone, typed, typedNone, unheard } from './promisesHeard.ts';
import { missed, notPromisedLater, promisedLater } from './promisesLater.ts';

/** A Saturday, noon. */
const now = new Date(2026, 2, 14, 12).getTime();
const endOf = (day: string) => {
  const [month = 0, date = 0] = day.split('-').map(Number);
  return new Date(2026, month - 1, date, 23, 59, 59, 999).getTime();
};

describe('promiseInText', () => {
  it.each([...promised.English, ...promised.German, ...promisedLater.English, ...promisedLater.German])(
    'hears one in "%s"',
    (text, by, what, due) => {
      const found = promiseInText(text, now, readDay);
      expect(found).toMatchObject({ by, what });
      expect(found?.dueAt ?? null).toBe(due && endOf(due));
    },
  );

  it.each([
    ...Object.values(notPromised.English).flat(),
    ...Object.values(notPromised.German).flat(),
    ...notPromisedLater.English,
    ...notPromisedLater.German,
    'Du bist ein Schatz',
    '',
  ])('hears none in "%s"', (text) => {
    expect(promiseInText(text, now, readDay)).toBeNull();
  });

  it('hears few of those it cannot know', () => {
    expect(missed.filter((text) => promiseInText(text, now, readDay) !== null)).toEqual([]);
  });

  it.each([
    ['I’ll send you “The Sea, the Sea” tomorrow 😊', 'send you “The Sea, the Sea”'],
    ["I’ll send you 'The Sea' tomorrow :)", "send you 'The Sea'"],
    ['Ich schick dir „Das Meer“ morgen', 'dir „Das Meer“ schicken'],
  ])('keeps what a promise quotes in "%s"', (text, what) => {
    expect(promiseInText(text, now, readDay)).toMatchObject({ what, dueAt: endOf('3-15') });
  });

  it('hears the first promise of several, also behind words that promise nothing', () => {
    const text =
      'If you like I’ll call you. She said “I’ll e-mail you”.\n> I’ll bring it\nI’ll send you the list. I’ll call you on Monday.';
    expect(promiseInText(text, now, readDay)?.what).toBe('send you the list');
  });

  it('says where it stands, and leaves the day alone where nobody reads days', () => {
    const text = 'Lovely. I’ll call you on Monday.';
    const found = promiseInText(text, now, null);
    expect(text.slice(found?.start, found?.end)).toBe('I’ll call you on Monday');
    expect(found).toMatchObject({ what: 'call you on Monday', dueAt: null });
  });

  it('is quick with a text that promises nothing for a long time', () => {
    const started = performance.now();
    promiseInText('I will, you will, ich du '.repeat(4_000), now, null);
    promiseInText(`${'ich werde '.repeat(400)}${'a'.repeat(4_000)}`, now, null);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('promises that nobody wrote for the patterns', () => {
  it.each(typed)('are heard in "%s"', (text, by, what) => {
    expect(promiseInText(text, now, null)).toMatchObject({ by, what });
  });

  it.each(received)('are heard in what others write: "%s"', (text, what) => {
    expect(promiseOfTheirs(text, now, null)).toMatchObject({ by: 'them', what });
  });

  it.each(typedNone)('are not heard in "%s"', (text) => {
    expect(promiseInText(text, now, null)).toBeNull();
  });

  it.each(receivedNone)('are not heard in what others write: "%s"', (text) => {
    expect(promiseOfTheirs(text, now, null)).toBeNull();
  });

  it('are missed here and there', () => {
    expect(unheard.filter((text) => promiseInText(text, now, null) ?? promiseOfTheirs(text, now, null))).toEqual([]);
  });
});

it('takes what somebody promises the user for theirs, and what they remind the user of for nothing', () => {
  expect(promiseOfTheirs('Lovely. I’ll send you the draft by Friday.', now, readDay)).toMatchObject({
    ...{ by: 'them', what: 'send you the draft', dueAt: endOf('3-20') },
  });
  expect(promiseOfTheirs('You said you’d send me the slides. Ich schick dir morgen den Link.', now, readDay)).toMatchObject({
    ...{ by: 'them', what: 'dir den Link schicken', dueAt: endOf('3-15') },
  });
  expect(promiseOfTheirs('You said you’d send me the slides.', now, readDay)).toBeNull();
  expect(promiseOfTheirs('', now, readDay)).toBeNull();
});
