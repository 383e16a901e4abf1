import { ArrowLeft, Phone } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { FocusRow } from '../../components/FocusRow.tsx';
import { Icon } from '../../components/Icon.tsx';
import { InviteForm } from '../../components/InviteForm.tsx';
import { NextUpList } from '../../components/NextUpList.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import type { Someone } from '../../components/PersonPicker.tsx';
import { personWords } from '../../components/personWords.ts';
import { Section } from '../../components/Section.tsx';
import { say, sayCount } from '../../components/say.ts';
import type { Person, PersonSummary } from '../../relationship/person.ts';
import { focusList, moveInQueue, nextUpQueue, queueNextUp, unqueue } from '../../storage/focus.ts';
import { invite } from '../../storage/invitations.ts';
import { editPerson, summary } from '../../storage/people.ts';
import { searchPeople } from '../../storage/search.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { doing } from './acts.ts';
import { personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** Sizes that people seem to have room for (Dunbar 1998: about 15 one would turn to, about 50 one would have to dinner). */
const usualCapacities = [15, 50] as const;

/** Whom the user tends to and why them, and who is next up. */
export function FocusPage() {
  usePageTitle(say('focusTitle'));
  const view = useLive(readFocus, []);
  if (view === undefined) return null;
  const { inFocus, queue, capacity } = view;
  const wayTo = (personId: string) => ({ href: personHash(personId) });
  const setCapacity = (focusCapacity: number) => doing(() => changeSettings({ focusCapacity }), say('dashboardSaved'));
  return (
    <div class="narrow-page">
      <a class="back" href="#people">
        <Icon icon={ArrowLeft} size={15} /> {say('dashboardEveryone')}
      </a>
      <div class="page-intro">
        <h1>{say('focusTitle')}</h1>
        <p class="quiet">{say('focusIntro')}</p>
      </div>
      <Section title={sayCount('focusCount', inFocus.length, String(capacity))} onlyYou>
        {inFocus.length > capacity && <p class="quiet">{say('focusOver')}</p>}
        {inFocus.length === 0 && <p class="quiet">{say('focusNobody')}</p>}
        <ul>
          {inFocus.map(({ person: { id, name, why, nextUp }, summary: been }) => (
            <FocusRow
              key={id}
              name={name}
              way={wayTo(id)}
              why={why}
              words={been === null ? '' : personWords(been, Date.now())}
              isQueued={nextUp !== null}
              onWhy={(line) => editPerson(id, { why: line })}
              onQueue={() => doing(() => queueNextUp(id), say('nextUpAdded', name))}
              onRest={() => doing(() => editPerson(id, { focus: false }), say('focusRests', name))}
            />
          ))}
        </ul>
        {inFocus.length > 0 && <Invite offered={inFocus.map(({ person }) => ({ personId: person.id, name: person.name }))} />}
      </Section>
      <Section title={say('nextUpTitle')}>
        <p class="quiet">{say(queue.length === 0 ? 'nextUpNobody' : 'nextUpHint')}</p>
        <NextUpList
          people={queue}
          wayTo={wayTo}
          onMove={(personId, place) =>
            doing(() => moveInQueue(personId, place), say('nextUpMoved', nameIn(queue, personId), String(place + 1)))
          }
          onRemove={(personId) => doing(() => unqueue(personId), say('nextUpRemoved', nameIn(queue, personId)))}
        />
      </Section>
      <Section title={say('focusCapacity')}>
        <p class="quiet">{say('focusCapacityWhy')}</p>
        <div class="button-row">
          {usualCapacities.map((usual) => (
            <Button key={usual} pressed={capacity === usual} onClick={() => setCapacity(usual)}>
              {sayCount('dashboardPeople', usual)}
            </Button>
          ))}
        </div>
        <div class="number-fields">
          <NumberField
            label={say('focusCapacityOwn')}
            value={capacity}
            min={1}
            max={500}
            onChange={(chosen) => chosen !== null && setCapacity(chosen)}
          />
        </div>
      </Section>
    </div>
  );
}

/** Notes whom of them the user has invited to talk. */
function Invite({ offered }: { offered: Someone[] }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div class="button-row">
        <Button kind="bare" icon={Phone} onClick={() => setAsking(true)}>
          {say('callsNoteInvitation')}
        </Button>
      </div>
    );
  return (
    <div class="panel">
      <InviteForm
        offered={offered}
        findPeople={async (query) => (await searchPeople(query, 5)).map(({ person }) => person)}
        onSave={async (personIds, by, note) => {
          await doing(
            () => invite(personIds.map((personId) => ({ personId, by, note }))),
            sayCount('callsInvitedMany', personIds.length),
          );
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}

type FocusView = { inFocus: { person: Person; summary: PersonSummary | null }[]; queue: Person[]; capacity: number };

async function readFocus(): Promise<FocusView> {
  const [people, queue, { focusCapacity }] = await Promise.all([focusList(), nextUpQueue(), settings()]);
  const inFocus = await Promise.all(people.map(async (person) => ({ person, summary: await summary(person.id) })));
  return { inFocus, queue, capacity: focusCapacity };
}

function nameIn(people: readonly Person[], personId: string): string {
  return people.find(({ id }) => id === personId)?.name ?? '';
}
