import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { dayWords, roughly } from '../../components/dateWords.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ReaderRow } from '../../components/ReaderRow.tsx';
import { Section } from '../../components/Section.tsx';
import { ShortList } from '../../components/ShortList.tsx';
import { say, sayCount } from '../../components/say.ts';
import { byNow } from '../../relationship/clock.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { type RegularPerson, readers } from '../../storage/readers.ts';
import { hashOf, personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** Who reads the user's blog: those who keep coming back, those who did, and those who never said a word. */
export function RegularsPage() {
  usePageTitle(say('readersTitle'));
  const found = useLive(readers, []);
  const now = Date.now();
  if (found === undefined) return null;
  const nobody = found.regulars.length + found.quiet.length + found.silent.length === 0;
  return (
    <>
      <a class="back" href="#people">
        <Icon icon={ArrowLeft} size={15} /> {say('dashboardEveryone')}
      </a>
      <div class="narrow-page">
        <div class="page-intro">
          <h1>{say('readersTitle')}</h1>
          <p class="quiet">{say('readersIntro')}</p>
        </div>
        {nobody && (
          <EmptyState
            title={say('readersNone')}
            actions={
              <a class="button main" href="#import">
                {say('importTitle')}
              </a>
            }
          >
            {say('readersNoneHow')}
          </EmptyState>
        )}
        <Part title={say('readersRegulars')} people={found.regulars}>
          {(one) => row(one.person, regularWords(one, now), false)}
        </Part>
        <Part title={say('readersQuiet')} hint={say('readersQuietHint')} people={found.quiet}>
          {(one) => row(one.person, quietWords(one, now), true)}
        </Part>
        <Part title={say('readersSilent')} hint={say('readersSilentHint')} people={found.silent}>
          {(person) => row(person, silentWords(person, now), true)}
        </Part>
      </div>
    </>
  );
}

const rowsShown = 30;

type PartProps<T> = { title: string; hint?: string; people: readonly T[]; children: (one: T) => ComponentChildren };

function Part<T>({ title, hint, people, children }: PartProps<T>) {
  if (people.length === 0) return null;
  return (
    <Section title={title}>
      <p class="quiet">
        {sayCount('dashboardPeople', people.length)}
        {hint && ` · ${hint}`}
      </p>
      <ShortList items={people} atOnce={rowsShown} listClass="row-list">
        {children}
      </ShortList>
    </Section>
  );
}

function row({ personId, name }: PersonSummary, evidence: string, canGreet: boolean) {
  const helloHref = canGreet ? hashOf({ view: 'hello', personId }) : null;
  return <ReaderRow key={personId} name={name} href={personHash(personId)} evidence={evidence} helloHref={helloHref} />;
}

function regularWords({ posts, lastAt }: RegularPerson, now: number): string {
  return sayCount('readersBelow', posts, roughly(lastAt, now));
}

function quietWords({ posts, lastAt }: RegularPerson, now: number): string {
  return sayCount('readersWasBelow', posts, roughly(lastAt, now));
}

/** Of a list without that date only that they read. */
function silentWords(person: PersonSummary, now: number): string {
  const followsSince = byNow(person.followsSince, now);
  return followsSince === null ? say('readersReads') : say('readersReadsSince', dayWords(followsSince, now));
}
