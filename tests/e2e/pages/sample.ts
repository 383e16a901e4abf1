import { identityKind, identityValue } from '../../../relationship/identity.ts';
import { samplePeople } from '../../../storage/samplePeople.ts';
import type { Host } from '../internet.ts';
import { type BlogPost, blog, type Comment } from './blog.ts';
import { feed, linkedin } from './linkedin.ts';
import { type Someone, someone, stranger } from './people.ts';
import { timeline, x } from './x.ts';

/** The reader of the sample pages. */
export const reader = someone('Alex Reader', 'Keeps a blog, answers every comment');

/** The sample people who are on this network, as its pages show them. */
export function sampleOn(network: 'x' | 'linkedin'): Someone[] {
  return samplePeople.flatMap(({ name, identities, why, facts }) => {
    const account = identities.find((identity) => identityKind(identity) === network);
    if (!account) return [];
    const headline = facts?.find((fact) => fact.facet === 'work')?.text ?? why ?? 'Writes, mostly in the mornings';
    return [someone(name, headline, { [network === 'x' ? 'handle' : 'slug']: identityValue(account) })];
  });
}

const said = [
  'I started replying to everyone last year and it changed who I meet.',
  'Same here. It took me a while to believe that anybody reads the answers.',
  'The second paragraph, out loud, to my team, this morning. Thank you.',
  'I would add: write the name of the person first. It slows you down in a good way.',
  'We disagreed about this in 2019 and I have come round.',
];

/** The comments of the sample people who have a website, with a stranger between every two. */
function comments(): Comment[] {
  const guests = samplePeople.flatMap(({ name, identities }): Comment[] => {
    const website = identities.find((identity) => identityKind(identity) === 'web');
    if (!website) return [];
    const email = identities.find((identity) => identityKind(identity) === 'email') ?? 'email:';
    return [{ name, url: `https://${identityValue(website)}`, email: identityValue(email), text: '' }];
  });
  return guests.map((guest, n) => {
    const passerBy: Comment = {
      name: stranger(n + 40).name,
      url: '',
      email: `reader${n}@mail.example`,
      text: said[(n + 2) % said.length] ?? '',
    };
    return { ...guest, text: said[n % said.length] ?? '', replies: n % 2 === 0 ? [passerBy] : [] };
  });
}

const post: BlogPost = {
  title: 'Why I answer every comment',
  paragraphs: [
    'Ten years ago I decided to answer every comment on this blog, and to write to one commenter a week. Not to sell them anything. To find out who they were.',
    'Most of what I have built since then came out of those letters. So did four friendships, one choir and a marriage (not mine).',
  ],
  comments: comments(),
};

/** Where the sample pages stand, to open and to allow. */
export const sampleAddresses = ['https://x.com/home', 'https://www.linkedin.com/feed/', 'https://slowweb.example/answer'];

/** The pages of `npm start` and of the pictures in the README: the sample people among strangers. */
export function samplePages(): Record<string, Host> {
  return {
    'x.com': x({
      posts: timeline(400, sampleOn('x'), 3),
      listed: [stranger(5), ...sampleOn('x').slice(5, 7)],
      me: reader,
      chatWith: sampleOn('x')[0] ?? reader,
    }),
    'www.linkedin.com': linkedin({ updates: feed(60, sampleOn('linkedin')), connections: sampleOn('linkedin'), me: reader }),
    'slowweb.example': blog({ '/answer': post, '/answer/dark': { ...post, dark: true } }),
  };
}
