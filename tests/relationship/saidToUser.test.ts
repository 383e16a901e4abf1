import { describe, expect, it } from 'vitest';
import { areKindWords, readSaid } from '../../relationship/saidToUser.ts';

describe('a question to the user', () => {
  it.each([
    'When is the next one?',
    'Lovely. Did you get any phone calls?',
    'Mara, could you send me the link',
    'Great post! Let me know when the book is out.',
    'I was wondering if you still have the recording.',
    'What do you think about paying for it',
    'Any chance of a second part?',
    'Wann kommt der nächste Teil?',
    'Kannst du mir den Link schicken',
    'Toller Beitrag. Weißt du, ob es das auch auf Englisch gibt?',
    'Why?',
    'Wann?',
    'Sag Bescheid, wenn das Buch da ist.',
    '¿Cuándo sale el libro?',
    '次はいつですか？',
    'متى الكتاب القادم؟',
  ])('is found: %s', (text) => {
    expect(readSaid(text).question).not.toBeNull();
  });

  it.each([
    'It is a wonderful time to be in marketing, isn’t it?',
    'Right?',
    'How cool is that?',
    'Who knew?',
    'Auvergne?',
    'Can you imagine!',
    'You could tell me anything.',
    'See https://blog.example/?p=7 for more.',
    'I loved it when you asked “what do you want?” of him.',
    '> When is the next?\nSoon, I hope.',
    'Schöne Zeit, nicht wahr?',
    'Wie cool ist das denn?',
    'Das ist doch klar, oder?',
    'He said “are you mad? I am not.”',
    'I know when it is.',
    'Wer hätte das gedacht?',
  ])('is none: %s', (text) => {
    expect(readSaid(text).question).toBeNull();
  });

  it('is kept as the one sentence that asks, cut short', () => {
    expect(readSaid('So much in here. When is the next?  I can hardly wait.').words).toBe('When is the next?');
    const long = readSaid(`Could you ${'really '.repeat(40)}help?`);
    expect([...long.words]).toHaveLength(140);
    expect(long.words.endsWith('…')).toBe(true);
  });
});

describe('kind words to the user', () => {
  it.each([
    ['Thank you for sharing this with all of us!', 'thanks'],
    ['Thanks, Mara.', 'thanks'],
    ['I really appreciate your time.', 'thanks'],
    ['Vielen Dank für den Überblick!', 'thanks'],
    ['Ich danke dir von Herzen', 'thanks'],
    ['Congrats on that achievement.', 'praise'],
    ['What a great post', 'praise'],
    ['Well said.', 'praise'],
    ['Debra, you’re a gift.', 'praise'],
    ['So happy for you!', 'praise'],
    ['Herzlichen Glückwunsch zum Buch!', 'praise'],
    ['Wirklich toller Beitrag', 'praise'],
    ['Freue mich sehr für dich!', 'praise'],
    ['Das hat mich sehr berührt.', 'praise'],
    ['Gerade dafür mag ich deinen Blog so.', 'praise'],
    ['Das ist ein wirklich gut geschriebener Text.', 'praise'],
  ] as const)('are found: %s', (text, kind) => {
    expect(readSaid(text)[kind]).toBe(text);
  });

  it.each([
    'The possibilities are endless thanks to social media.',
    'No, thanks.',
    'Thank goodness that is over.',
    'This was not a great post.',
    'I would have loved your talk to be shorter.',
    'Gott sei Dank ist das vorbei.',
    'Nein danke.',
    'Das gefällt mir nicht so gut.',
    'I read it yesterday.',
  ])('are none: %s', (text) => {
    expect(readSaid(text)).toMatchObject({ thanks: null, praise: null });
  });

  it('are worth reading again unless they are a bare thank-you', () => {
    expect(areKindWords(readSaid('Thanks!'))).toBe(false);
    expect(areKindWords(readSaid('Danke schön!'))).toBe(false);
    expect(areKindWords(readSaid('Thank you for sharing your story, it helped me.'))).toBe(true);
    expect(areKindWords(readSaid('Well said.'))).toBe(true);
    expect(areKindWords(readSaid('When is the next?'))).toBe(false);
  });
});

it('knows what says nothing of the kind again by its first sentence, and nothing by nothing', () => {
  expect(readSaid('I met him in Kiel. He has a dog.')).toEqual({
    ...{ question: null, thanks: null, praise: null },
    words: 'I met him in Kiel.',
  });
  expect(readSaid('🎉 👏').words).toBe('');
  expect(readSaid('').words).toBe('');
});

it('reads a comment of any length at once', () => {
  const text = `${'thank you so very much for all of it '.repeat(20_000)}?`;
  const before = performance.now();
  readSaid(text);
  expect(performance.now() - before).toBeLessThan(50);
});
