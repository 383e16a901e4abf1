import { EmptyState } from '../../components/EmptyState.tsx';
import { HelloRow } from '../../components/HelloRow.tsx';
import { Section } from '../../components/Section.tsx';
import { ShortList } from '../../components/ShortList.tsx';
import { say } from '../../components/say.ts';
import type { Hello } from '../../relationship/hello.ts';
import { deleteHello, hellos, tellHello } from '../../storage/hellos.ts';
import { namesOf } from '../../storage/people.ts';
import { doing } from './acts.ts';
import { personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { useMinute } from './useMinute.ts';
import { usePageTitle } from './usePageTitle.ts';

/** The diary of hellos: to whom, and how each went. */
export function HellosPage() {
  usePageTitle(say('hellosTitle'));
  const now = useMinute();
  const diary = useLive(readDiary, []);
  if (diary === undefined) return null;
  return (
    <div class="narrow-page">
      <div class="page-intro">
        <h1>{say('hellosTitle')}</h1>
        <p class="quiet">{say('hellosIntro')}</p>
      </div>
      {diary.length === 0 ? (
        <EmptyState title={say('hellosNone')} actions={<a href="#today">{say('hellosToToday')}</a>}>
          {say('hellosNoneHint')}
        </EmptyState>
      ) : (
        <Section title={say('hellosHow')} onlyYou>
          <ShortList items={diary} atOnce={30} listClass="hello-list">
            {({ hello, name }) => (
              <HelloRow
                key={hello.id}
                hello={hello}
                name={name}
                way={{ href: personHash(hello.personId) }}
                onOutcome={(outcome) => doing(() => tellHello(hello.id, outcome, hello.words), say('hellosTold'))}
                onWords={(words) => tellHello(hello.id, hello.outcome ?? 'not yet', words)}
                onDelete={() => doing(() => deleteHello(hello.id), say('hellosDeleted'))}
                now={now}
              />
            )}
          </ShortList>
        </Section>
      )}
    </div>
  );
}

/** Every hello with the name of whom it went to, newest first; of those in the trash too, as it was sent all the same. */
async function readDiary(): Promise<{ hello: Hello; name: string }[]> {
  const all = await hellos();
  const names = await namesOf(all.map(({ personId }) => personId));
  return all.map((hello) => ({ hello, name: names.get(hello.personId) ?? '' }));
}
