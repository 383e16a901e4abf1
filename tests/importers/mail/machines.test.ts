import { expect, it } from 'vitest';
import { letterOf } from '../../../importers/mail/letter.ts';
import { isFromMachine } from '../../../importers/mail/machines.ts';

function isMachine(text: string): boolean {
  return isFromMachine(letterOf({ separator: '', text }, 'UTC'));
}

it.each([
  'From: a@x.example\nList-Id: Bees <bees.lists.example>',
  'From: a@x.example\nPrecedence: bulk',
  'From: a@x.example\nAuto-Submitted: auto-generated',
  'From: a@x.example\nReturn-Path: <>',
  'From: MAILER-DAEMON@x.example (Mail Delivery System)',
  'From: Shop <no-reply@shop.example>',
  'From: Shop <orders-noreply@shop.example>',
  'From: News <donotreply+17@shop.example>',
  'From: GitHub <notifications@github.example>',
  'From: Ada <ada@x.example>\nSender: Google Calendar <calendar-notification@google.com>',
  'From: Bees <bees@googlegroups.com>',
])('takes no person for the sender of %j', (text) => {
  expect(isMachine(text)).toBe(true);
});

it.each([
  'From: Ada <ada@x.example>\nAuto-Submitted: no\nPrecedence: normal\nReturn-Path: <ada@x.example>',
  'From: Norah Reply <norah.reply@x.example>',
  'From: Al <al.ert@x.example>',
  'From: Lise <lise@listserv-fans.example>',
])('takes a person for the sender of %j', (text) => {
  expect(isMachine(text)).toBe(false);
});
