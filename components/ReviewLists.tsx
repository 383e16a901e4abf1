import type { ComponentChildren } from 'preact';
import type { HelloOutcome } from '../relationship/hello.ts';
import { ladder } from '../relationship/ladder.ts';
import type { Moment, ReviewSoFar } from '../relationship/review.ts';
import { DateWords } from './DateWords.tsx';
import { DayBars } from './DayBars.tsx';
import { EmptyState } from './EmptyState.tsx';
import { KindWords } from './KindWords.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import './ReviewLists.css';
import { rungWords } from './rungWords.ts';
import { Section } from './Section.tsx';
import { ShortList } from './ShortList.tsx';
import { type MessageKey, say, sayCount } from './say.ts';

type Props = {
  review: ReviewSoFar;
  nameOf: (personId: string) => string;
  wayTo: (personId: string) => Way;
  /** The clock, ms since epoch. */
  now: number;
};

/** A month in people and days: what was new and what was kept. A quiet month is as good as any. */
export function ReviewLists({ review, nameOf, wayTo, now }: Props) {
  const { climbed, firstTalks, firstCalls, firstMeetings, hellos, promisesKept, kindWords, peopleByDay, month } = review;
  const days = peopleByDay?.filter((count) => count > 0).length ?? null;
  const moments = <M extends Moment>(title: string, all: readonly M[], words: (moment: M) => ComponentChildren) =>
    all.length > 0 && (
      <Section title={title}>
        <ShortList items={all} atOnce={momentsAtOnce} listClass="review-list">
          {(moment) => (
            <li key={`${moment.personId} ${moment.at}`}>
              <span>
                <NameLink name={nameOf(moment.personId)} way={wayTo(moment.personId)} /> {words(moment)}
              </span>
              <span class="quiet">
                <DateWords at={moment.at} now={now} />
              </span>
            </li>
          )}
        </ShortList>
      </Section>
    );
  if (days === 0 && hellos.length + promisesKept.length === 0)
    return <EmptyState title={say('reviewQuiet')}>{say('reviewQuietHint')}</EmptyState>;
  return (
    <>
      {days === null || peopleByDay === null ? (
        <p class="quiet slowly" role="status">
          {say('reviewReading')}
        </p>
      ) : (
        <DayBars title={sayCount('reviewDays', days)} month={month} people={peopleByDay} />
      )}
      {climbed.length > 0 && (
        <Section title={say('reviewClimbed')}>
          <RungBars climbed={climbed} />
          <ShortList items={climbed} atOnce={momentsAtOnce} listClass="review-list">
            {({ personId, at, from, to }) => (
              <li key={personId}>
                <span>
                  <NameLink name={nameOf(personId)} way={wayTo(personId)} />{' '}
                  {from === null ? rungWords(to) : say('reviewFromTo', rungWords(from), rungWords(to))}
                </span>
                <span class="quiet">
                  <DateWords at={at} now={now} />
                </span>
              </li>
            )}
          </ShortList>
        </Section>
      )}
      {moments(say('reviewFirstTalks'), firstTalks, () => null)}
      {moments(say('reviewFirstCalls'), firstCalls, () => null)}
      {moments(say('reviewFirstMeetings'), firstMeetings, () => null)}
      {moments(say('hellosTitle'), hellos, ({ outcome }) => (
        <span class="quiet">{say(outcomeKeys[outcome ?? 'not yet'])}</span>
      ))}
      {moments(say('reviewPromises'), promisesKept, ({ by, what }) => (
        <>
          <bdi class="words">{what}</bdi> <span class="quiet">{say(by === 'me' ? 'dashboardPromiseByMe' : 'reviewByThem')}</span>
        </>
      ))}
      {kindWords.length > 0 && (
        <Section title={say('reviewKindWords')} onlyYou>
          <KindWords
            said={kindWords.map(({ personId, at, words }) => ({ personId, at, words, name: nameOf(personId) }))}
            wayTo={wayTo}
            now={now}
          />
        </Section>
      )}
    </>
  );
}

const momentsAtOnce = 20;

const outcomeKeys: Record<HelloOutcome, MessageKey> = {
  replied: 'helloReplied',
  lovely: 'helloLovely',
  'not yet': 'helloNoReplyIsFine',
};

/** How many people came to each rung, the deepest first; the words say what the bars show. */
function RungBars({ climbed }: Pick<ReviewSoFar, 'climbed'>) {
  const reached = [...ladder]
    .reverse()
    .map((rung) => ({ rung, count: climbed.filter(({ to }) => to === rung).length }))
    .filter(({ count }) => count > 0);
  const most = Math.max(...reached.map(({ count }) => count));
  return (
    <ul class="rung-bars">
      {reached.map(({ rung, count }) => (
        <li key={rung}>
          <span>{rungWords(rung)}</span>
          <span class="bar" aria-hidden="true" style={{ inlineSize: `${(100 * count) / most}%` }} />
          <span class="quiet">{sayCount('dashboardPeople', count)}</span>
        </li>
      ))}
    </ul>
  );
}
