import { ChevronLeft, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { monthWords } from '../../components/dateWords.ts';
import { Icon } from '../../components/Icon.tsx';
import { KindWords } from '../../components/KindWords.tsx';
import { ReviewLists } from '../../components/ReviewLists.tsx';
import { Section } from '../../components/Section.tsx';
import { say } from '../../components/say.ts';
import { monthAfter, monthBefore, type ReviewSoFar } from '../../relationship/review.ts';
import { localDay } from '../../relationship/talk.ts';
import { namesOf } from '../../storage/people.ts';
import { keptKindWords, readReview } from '../../storage/review.ts';
import { personHash, reviewHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

type Props = {
  /** `2026-03`; null for the present one. */
  month: string | null;
};

const wayTo = (personId: string) => ({ href: personHash(personId) });

/** A month in relationships: who came closer, what was new, what was kept. */
export function ReviewPage({ month: asked }: Props) {
  const now = Date.now();
  const present = localDay(now).slice(0, 7);
  const month = asked ?? present;
  usePageTitle(say('reviewTitle'));
  const [soon, setSoon] = useState<MonthView | null>(null);
  const read = useLive<MonthView>(() => readReview(month, Date.now(), setSoon), [month]);
  const view = [read, soon].find((one) => one?.month === month) ?? null;
  return (
    <div class="narrow-page">
      <div class="page-intro">
        <h1>{say('reviewTitle')}</h1>
        <p class="quiet">{say('reviewIntro')}</p>
      </div>
      <nav class="month-switch" aria-label={say('reviewMonths')}>
        <a class="button plain" href={reviewHash(monthBefore(month))} aria-label={monthWords(monthBefore(month))}>
          <Icon icon={ChevronLeft} />
        </a>
        <h2>{monthWords(month)}</h2>
        {month < present && (
          <a class="button plain" href={reviewHash(monthAfter(month))} aria-label={monthWords(monthAfter(month))}>
            <Icon icon={ChevronRight} />
          </a>
        )}
      </nav>
      {view === null ? (
        <p class="quiet slowly" role="status">
          {say('reviewReading')}
        </p>
      ) : (
        <>
          <ReviewLists review={view} nameOf={(id) => view.names.get(id) ?? ''} wayTo={wayTo} now={now} />
          <AllKindWords now={now} />
        </>
      )}
    </div>
  );
}

type MonthView = ReviewSoFar & { names: Map<string, string> };

/** Read only when asked for: it looks through everything. */
function AllKindWords({ now }: { now: number }) {
  const [asked, setAsked] = useState(false);
  const said = useLive(async () => (asked ? readKindWords() : null), [asked]);
  return (
    <Section title={say('reviewAllKindWords')} onlyYou>
      {!asked && (
        <div>
          <Button onClick={() => setAsked(true)}>{say('reviewShow')}</Button>
        </div>
      )}
      {said?.length === 0 && <p class="quiet">{say('reviewNoKindWords')}</p>}
      {said && said.length > 0 && <KindWords said={said} wayTo={wayTo} now={now} />}
    </Section>
  );
}

async function readKindWords() {
  const kept = await keptKindWords();
  const names = await namesOf(kept.map(({ personId }) => personId));
  return kept.map(({ personId, note, at }) => ({ personId, name: names.get(personId) ?? '', words: note, at }));
}
