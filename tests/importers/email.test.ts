import { expect, it } from 'vitest';
import { emailOf, listedEmailOf } from '../../importers/email.ts';

it('is the same for every spelling of an e-mail address', () => {
  for (const spelling of ['ada@okafor.example', ' Ada@Okafor.example ', '\u200eada@okafor.example'])
    expect(emailOf(spelling), spelling).toBe('email:ada@okafor.example');
});

it('is nobody for what is no one e-mail address', () => {
  const texts = [
    '',
    'ada',
    'ada@',
    '@ada',
    'a@b.c, b@b.c',
    'Ada <ada@a.example>',
    '/o=Exchange/cn=ada',
    'ada@a.example.',
    'a@b@c.d',
  ];
  for (const text of texts) expect(emailOf(text), text).toBeNull();
});

it('believes an address book about addresses within a house', () => {
  expect(emailOf('ada@nas')).toBeNull();
  expect(listedEmailOf('Ada@nas')).toBe('email:ada@nas');
});
