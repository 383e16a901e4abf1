import { expect, it } from 'vitest';
import { letterOf } from '../../../importers/mail/letter.ts';

function letter(text: string) {
  return letterOf({ separator: '', text }, 'UTC');
}

it('reads names and addresses as all the world writes them', () => {
  const to = `=?UTF-8?B?SsO8cmdlbg==?= =?utf-8?q?_P=C3=B6hl?= <J@Example.org>, "Okafor, Ada" <ada@x.example>, "Moss, PhD" <m@x.example>,
 ben@x.example (Ben Ruiz), Friends: "'Chi Tan'" <chi@x.example>, dan@x.example;, undisclosed-recipients:;`;
  expect(letter(`To: ${to}`).to).toEqual([
    { identity: 'email:j@example.org', name: 'Jürgen Pöhl' },
    { identity: 'email:ada@x.example', name: 'Ada Okafor' },
    { identity: 'email:m@x.example', name: 'Moss, PhD' },
    { identity: 'email:ben@x.example', name: 'Ben Ruiz' },
    { identity: 'email:chi@x.example', name: 'Chi Tan' },
    { identity: 'email:dan@x.example', name: '' },
  ]);
});

it('takes no address out of a name', () => {
  expect(letter('From: "boss@bank.example" <thief@x.example>').from).toEqual({ identity: 'email:thief@x.example', name: '' });
});

it.each([
  ['Thu, 8 Mar 2005 17:40:36 EDT', '2005-03-08T21:40:36.000Z'],
  ['Mon, 10 Oct 2022 01:37:22 -0400 (EDT)', '2022-10-10T05:37:22.000Z'],
  ['23 Oct 2003 23:28:34 -0700', '2003-10-24T06:28:34.000Z'],
  ['Sat, 01 Jan 00 10:00 GMT', '2000-01-01T10:00:00.000Z'],
  ['Fri, 1 Jan 99 10:00:00 +0530', '1999-01-01T04:30:00.000Z'],
  ['2024-06-08T15:37:46+02:00', '2024-06-08T13:37:46.000Z'],
  ['Mon, 10 Jun 2024 10:00:00 +02:00', '2024-06-10T08:00:00.000Z'],
  ['Mon, 10 Jun 2024 10:00:00 GMT+2:00', '2024-06-10T08:00:00.000Z'],
  ['Mon, 10 Jun 2024 10:00:00 CEST', '2024-06-10T08:00:00.000Z'],
  ['Sat Jun 08 15:37:46 +0200 2024', '2024-06-08T13:37:46.000Z'],
])('reads the date %s', (date, iso) => {
  expect(new Date(letter(`Date: ${date}`).sentAt ?? 0).toISOString()).toBe(iso);
});

it.each(['', 'yesterday', '31 Feb 2020 10:00:00 +0000', 'Mon, 45 Jan 2020 10:00:00 +0000'])('reads no date in "%s"', (date) => {
  expect(letter(`Date: ${date}`).sentAt).toBeNull();
});
