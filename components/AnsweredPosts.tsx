import type { AnsweredPost } from '../relationship/answeredPosts.ts';
import './AnsweredPosts.css';
import { DateWords } from './DateWords.tsx';
import { Section } from './Section.tsx';
import { ShortList } from './ShortList.tsx';
import { say } from './say.ts';
import { isWebAddress, shortAddress } from './shortAddress.ts';

type Props = {
  /** The latest answer first. */
  posts: readonly AnsweredPost[];
  /** The clock, ms since epoch. */
  now: number;
};

/** Which posts of the user's somebody answered or praised, in their words. */
export function AnsweredPosts({ posts, now }: Props) {
  if (posts.length === 0) return null;
  return (
    <Section title={say('answeredTitle')}>
      <ShortList items={posts} atOnce={postsShown} listClass="answered-posts">
        {({ post, answers }) => (
          <li key={post ?? answers[0]?.at}>
            {post !== null && (
              <p class="post quiet">{isWebAddress(post) ? <Outside to={post} text={shortAddress(post)} /> : post}</p>
            )}
            {answers.slice(0, answersShown).map(({ words, permalink, at }) => (
              <blockquote key={`${at} ${permalink}`}>
                {words !== '' && (
                  <p class="words" dir="auto">
                    {words}
                  </p>
                )}
                <footer class="quiet">
                  <DateWords at={at} now={now} />
                  {permalink !== null && isWebAddress(permalink) && (
                    <>
                      {' · '}
                      <Outside to={permalink} text={say('answeredRead')} />
                    </>
                  )}
                </footer>
              </blockquote>
            ))}
          </li>
        )}
      </ShortList>
    </Section>
  );
}

const postsShown = 5;
const answersShown = 3;

function Outside({ to, text }: { to: string; text: string }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      <bdi>{text}</bdi>
    </a>
  );
}
