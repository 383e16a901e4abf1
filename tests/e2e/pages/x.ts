import type { Host } from '../internet.ts';
import { pick, picture, type Someone, stranger } from './people.ts';
import { hostOf, pageOf } from './serve.ts';

/** One post as the timeline shows it. */
export type Post = {
  id: string;
  author: Face;
  text: string;
  /** ISO time. */
  at: string;
  reposter: Face | null;
  quoted: { author: Face; text: string } | null;
  replies: number;
  likes: number;
  /** What stands below it on its own page, in order; nothing if left out. */
  answers?: Post[];
};

/** What a page shows of somebody. */
export type Face = { name: string; handle: string; picture: string };

export function faceOf(person: Someone): Face {
  return { name: person.name, handle: person.handle, picture: picture(person) };
}

const texts = [
  'Answered every comment on the old blog today. Two of them were from 2019. Both people wrote back within the hour.',
  'The best question I was asked this week: "who taught you that, and have you told them?"',
  'Small thing that works: after a webinar, write to the three people who asked something. Not to everybody. To three.',
  'We moved the workshop to Thursday. Same link. Bring the thing you are stuck on.',
  'Reading about choirs and trust. Nobody listens as hard as the second altos.',
  'If you only ever like things, nobody knows it was you.',
  'Published: what a year of weekly calls taught me about being late.',
  'Does anyone here keep a paper address book? Asking for somebody who just bought one.',
  'It took eleven conversations before either of us mentioned work.',
  'Draft three is out to four readers. Thank you for saying yes.',
];

/** One post of somebody's, with what stands below it on its own page. */
export function postBy(person: Someone, id: string, text: string, at: string, answers: Post[] = []): Post {
  return {
    ...{ id, text, at, answers },
    author: faceOf(person),
    reposter: null,
    quoted: null,
    replies: answers.length,
    likes: 3,
  };
}

/** A timeline of invented posts; `known` write every `every`th of them, quotes and reposts among them. */
export function timeline(length: number, known: readonly Someone[], every: number): Post[] {
  return Array.from({ length }, (_, n) => {
    const turn = Math.floor(n / every);
    const speaker = known.length > 0 && n % every === 2 ? pick(known, turn) : stranger(n * 7 + 3);
    const other = stranger(n * 7 + 5);
    const form = speaker === other ? 'plain' : pick(['plain', 'plain', 'quotes', 'plain', 'is quoted', 'is reposted'], turn + n);
    return {
      id: String(1_900_000_000_000_000_000n + BigInt(n) * 7919n),
      author: faceOf(form === 'is quoted' ? other : speaker),
      text: pick(texts, n * 3 + turn),
      at: new Date(Date.UTC(2026, 9, 20, 12) - n * 400_000).toISOString(),
      reposter: form === 'is reposted' ? faceOf(other) : null,
      quoted:
        form === 'quotes' || form === 'is quoted'
          ? { author: faceOf(form === 'quotes' ? other : speaker), text: pick(texts, n + 1) }
          : null,
      replies: (n * 5) % 40,
      likes: (n * 17) % 300,
    };
  });
}

/** What of X a test serves. */
export type XPages = {
  posts: readonly Post[];
  /** Who the right column suggests, and who follows. */
  listed: readonly Someone[];
  me: Someone;
  /** The conversation behind /i/chat; its page lives in an open shadow root. */
  chatWith: Someone;
};

/** x.com as far as Familiar reads it: home, the page of a post with its reply box, a profile's followers, the new messages. `?theme=dark` and `?dir=rtl` change its look. */
export function x({ posts, listed, me, chatWith }: XPages): Host {
  const shared = { me: faceOf(me), listed: listed.map((person) => ({ ...faceOf(person), bio: person.headline })) };
  return hostOf((url) => {
    const dark = url.searchParams.get('theme') === 'dark';
    const html = `lang="en" dir="${url.searchParams.get('dir') ?? 'ltr'}" style="color-scheme: ${dark ? 'dark' : 'light'}"`;
    const page = (title: string, data: object) =>
      pageOf({
        title,
        script: 'x.ts',
        style: 'x.css',
        html,
        body: '<div id="react-root"></div><div id="layers"></div>',
        data: { ...shared, ...data },
      });
    if (url.pathname === '/home') return page('Home / X', { view: 'home', posts });
    const everyPost = posts.flatMap((one) => [one, ...(one.answers ?? [])]);
    const post = everyPost.find(({ id }) => url.pathname.endsWith(`/status/${id}`));
    if (post) return page('Post / X', { view: 'thread', posts: [post] });
    if (/^\/\w+\/followers$/.test(url.pathname)) return page('People following / X', { view: 'followers' });
    if (url.pathname === '/i/chat') return page('Chat / X', { view: 'chat', chatWith: faceOf(chatWith) });
    return null;
  });
}
