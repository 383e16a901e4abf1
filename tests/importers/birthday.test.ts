import { expect, it } from 'vitest';
import { birthdayFact, readBirthday } from '../../importers/birthday.ts';
import { wordingOf } from './case.ts';

const written: [string, string][] = [
  ['1985-04-02', '🎂 2 April 1985'],
  ['19850402', '🎂 2 April 1985'],
  ['1985-04-02T00:00:00Z', '🎂 2 April 1985'],
  ['--05-17', '🎂 17 May'],
  ['--0517', '🎂 17 May'],
  ['1604-02-29', '🎂 29 February'],
  ['17.5.1985', '🎂 17 May 1985'],
  ['20/01/1991', '🎂 20 January 1991'],
  ['5/4/80', '🎂 4 May 1980'],
  ['May 17, 1985', '🎂 17 May 1985'],
];

for (const [text, fact] of written) {
  it(`reads ${text}`, () => {
    const read = readBirthday(text, 'month first');
    expect(read && birthdayFact(read, wordingOf('en')).text).toBe(fact);
  });
}

it('takes the day first where told', () => {
  expect(readBirthday('5/4/1980', 'day first')).toEqual({ day: 5, month: 4, year: 1980 });
});

it('reads nothing into what is no day', () => {
  for (const text of ['', '0/0/00', '0.0.00', '1985-02-30', '--13-01', '1985', 'unknown', '00000000']) {
    expect(readBirthday(text, 'month first'), text).toBeNull();
  }
});
