import { expect, it } from 'vitest';
import { legible } from '../../sites/visibleText.ts';

it.each([
  ['bidi controls', '\u202aAda\u202c \u2066Okafor\u2069\u200e\u061c', 'Ada Okafor'],
  ['zero-width characters', 'A\u200bd\u2060a\ufeff O\u00adkafor\u200d', 'Ada Okafor'],
  ['joiners where nothing joins', 'A\u200dda \u200cOkafor', 'Ada Okafor'],
  ['a joiner before an emoji it cannot join', 'Ada\u200d🌻', 'Ada🌻'],
  ['controls', 'Ada\u0007\u0000 Okafor', 'Ada Okafor'],
  ['letters that show nothing', '\u3164\u115f', ''],
  ['tags without a flag', 'Ada\u{e0041}\u{e0064}', 'Ada'],
  ['runs of space', ' Ada\n\t \u00a0 Okafor ', 'Ada Okafor'],
])('leaves out %s', (_what, text, seen) => {
  expect(legible(text)).toBe(seen);
});

it.each([
  ['a Persian name', 'نیلوفر می\u200cآید'],
  ['an Indic one', 'ශ්\u200dරී ලංකා'],
  ['a Malayalam one', 'അഖില് \u0d15\u0d4d\u200c\u0d37'],
  ['emoji in one', '👩\u200d💻 Ada 🏳️\u200d🌈'],
  ['emoji of a colour in one', '👩🏽\u200d🌾 Ada'],
  ['a flag of tags', 'Ada 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['a character as its bearer writes it', '葛\u{e0100}城 ❤\ufe0f'],
])('keeps what shapes %s', (_what, text) => {
  expect(legible(text)).toBe(text);
});
