import { describe, expect, it } from 'vitest';
import { helloFlags } from '../../relationship/helloCheck.ts';

describe('helloFlags', () => {
  it.each([
    'Hello Annabel, I wanted to let you know how much I’ve enjoyed talking and learning from you. I think we have a lot in common.',
    'Your post on rain made me smile all day. How are you?',
    'Liebe Anna, ich lese deinen Blog seit Jahren so gern. Dein Text über den Regen hat mir den Tag gerettet.',
    '',
  ])('finds nothing in a hello that asks for nothing: %s', (text) => {
    expect(helloFlags(text)).toEqual([]);
  });

  it.each([
    ['Could you take a look at my draft?', ['ask']],
    ['I was wondering if you have a minute', ['ask']],
    ['I wrote about you: https://my.example/post', ['link']],
    ['Are you free for a quick call next week?', ['meeting', 'meeting']],
    ['Let’s grab a coffee', ['meeting']],
    ['Please share it, and sign up for my newsletter', ['ask', 'call to action']],
    ['Kannst du mir sagen, wie das geht?', ['ask']],
    ['Wollen wir telefonieren?', ['meeting']],
    ['Schau dir mal meine Seite an', ['call to action']],
  ])('flags what asks for something: %s', (text, kinds) => {
    const flags = helloFlags(text);
    expect(flags.map(({ kind }) => kind)).toEqual(kinds);
    for (const { start, end, words } of flags) expect(text.slice(start, end).trim()).toBe(words);
  });
});
