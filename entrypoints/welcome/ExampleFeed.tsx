import { Initials } from '../../components/Initials.tsx';
import { say } from '../../components/say.ts';
import type { Badge } from '../../relationship/badge.ts';
import { RealBadge } from './RealBadge.tsx';

const someone = { personId: 'example', probably: false, claimed: false } as const;

const posts: { badge: Badge | null; name: string; handle: string; text: string }[] = [
  {
    badge: { ...someone, name: 'Mara Lindqvist', says: { kind: 'talks', talks: 12, rung: 'message' }, step: 'email' },
    name: 'Mara Lindqvist',
    handle: '@maralindqvist',
    text: say('welcomePicturePost'),
  },
  { badge: null, name: 'Nobody Special', handle: '@nobodyspecial', text: say('welcomePicturePost2') },
  {
    badge: {
      ...someone,
      name: 'Tomás Ferreira',
      says: { kind: 'seen before', traces: { comments: 2, posts: 0, firstAt: Date.UTC(2019, 5, 1) } },
      step: null,
    },
    name: 'Tomás Ferreira',
    handle: '@tomasferreira',
    text: say('welcomePicturePost3'),
  },
];

/** A picture of a feed with the real badges in it. */
export function ExampleFeed() {
  return (
    <figure class="example-feed">
      <figcaption class="unseen">{say('welcomePicture')}</figcaption>
      <div inert>
        {posts.map(({ badge, name, handle, text }) => (
          <article key={handle}>
            <Initials name={name} size={42} />
            <div>
              <p class="line">
                <span class="name">{name}</span>
                {badge && <RealBadge badge={badge} />}
              </p>
              <p class="handle quiet">{handle}</p>
              <p>{text}</p>
            </div>
          </article>
        ))}
      </div>
    </figure>
  );
}
