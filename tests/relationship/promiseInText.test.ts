import { describe, expect, it } from 'vitest';
import { readDay } from '../../entrypoints/popup/readDay.ts';
import { promiseInText, promiseOfTheirs } from '../../relationship/promiseInText.ts';

/** A Saturday, noon. */
const now = new Date(2026, 2, 14, 12).getTime();
const endOf = (day: number, month = 2) => new Date(2026, month, day, 23, 59, 59, 999).getTime();

describe('promiseInText', () => {
  it.each([
    ['Fantastico! I’ll send you an e-mail sir.', 'me', 'send you an e-mail sir', null],
    ["That's kind. I'll definitely call you on Monday.", 'me', 'call you', endOf(16)],
    ['I will introduce you to Ben by Friday, and you’ll love him', 'me', 'introduce you to Ben', endOf(20)],
    ['Great post!\nWill email you tomorrow', 'me', 'email you', endOf(15)],
    ['You said you’d send me the slides, remember', 'them', 'send me the slides, remember', null],
    ["Thanks! You'll share the notes on Tuesday, and I will read them", 'them', 'share the notes', endOf(17)],
    ['Danke! Ich schick dir morgen den Entwurf.', 'me', 'dir den Entwurf schicken', endOf(15)],
    ['Schöner Beitrag. Ich melde mich bis Freitag', 'me', 'sich melden', endOf(20)],
    ['ich ruf dich an', 'me', 'dich anrufen', null],
    ['Schick dir gleich den Link', 'me', 'dir gleich den Link schicken', null],
    ['Ich werde dir nächste Woche das Buch schicken', 'me', 'dir das Buch schicken', endOf(22)],
    ['Du wolltest mir noch das Rezept schicken', 'them', 'mir noch das Rezept schicken', null],
    ['Du schickst mir die Folien, ja', 'them', 'mir die Folien, ja schicken', null],
  ])('hears one in "%s"', (text, by, what, dueAt) => {
    expect(promiseInText(text, now, readDay)).toMatchObject({ by, what, dueAt });
  });

  it.each([
    'I’ll never forget that evening',
    'I will be there',
    'Will you send me the draft?',
    'If I’ll call you is another matter',
    'She’ll send it on Monday',
    'Ich schickte ihr damals einen Brief',
    'Schickst du mir den Entwurf?',
    'Du bist ein Schatz',
    '',
  ])('hears none in "%s"', (text) => {
    expect(promiseInText(text, now, readDay)).toBeNull();
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

it('takes what somebody promises the user for theirs, and what they remind the user of for nothing', () => {
  expect(promiseOfTheirs('Lovely. I’ll send you the draft by Friday.', now, readDay)).toMatchObject({
    ...{ by: 'them', what: 'send you the draft', dueAt: endOf(20) },
  });
  expect(promiseOfTheirs('You said you’d send me the slides. Ich schick dir morgen den Link.', now, readDay)).toMatchObject({
    ...{ by: 'them', what: 'dir den Link schicken', dueAt: endOf(15) },
  });
  expect(promiseOfTheirs('You said you’d send me the slides.', now, readDay)).toBeNull();
  expect(promiseOfTheirs('', now, readDay)).toBeNull();
});
