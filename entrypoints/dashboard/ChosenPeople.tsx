import { signal } from '@preact/signals';
import { Phone, Sprout, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { FocusManyDialog } from '../../components/FocusManyDialog.tsx';
import { say, sayCount } from '../../components/say.ts';
import type { Selection } from '../../components/selection.ts';
import { TagDialog } from '../../components/TagDialog.tsx';
import type { PersonSummary } from '../../relationship/person.ts';
import { invite } from '../../storage/invitations.ts';
import { changeFocus, deletePeople, mostAtOnce, peopleInFocus, tagPeople, untagPeople } from '../../storage/manyPeople.ts';
import { allTags } from '../../storage/narrowing.ts';
import { settings } from '../../storage/settings.ts';
import { doing } from './acts.ts';
import { useLive } from './useLive.ts';

/** Who is chosen in the list of people; stays while the user looks at somebody's page. */
export const chosen = signal<Selection>(new Set());

type Props = {
  /** Everybody, chosen or not. */
  people: readonly PersonSummary[];
  /** The label the list is narrowed to, which can be taken off; null for none. */
  tag: string | null;
};

/** What can be done with all who are chosen: each is one act. */
export function ChosenPeople({ people, tag }: Props) {
  const [asking, setAsking] = useState<'tag' | 'focus' | null>(null);
  const [working, setWorking] = useState(false);
  const ids = [...chosen.value];

  async function atOnce(work: () => Promise<unknown>, done: string) {
    setWorking(true);
    await doing(work, done);
    setWorking(false);
  }

  async function remove() {
    chosen.value = new Set();
    await atOnce(() => deletePeople(ids), sayCount('dashboardDeletedMany', ids.length));
  }

  if (working) return <span class="quiet">{say('dashboardWorking')}</span>;
  if (ids.length > mostAtOnce) return <span class="quiet">{sayCount('dashboardTooManyChosen', mostAtOnce)}</span>;
  const resting = people.filter(({ personId, focus }) => focus && chosen.value.has(personId)).map(({ personId }) => personId);
  return (
    <>
      <Button kind="bare" icon={Tag} onClick={() => setAsking('tag')}>
        {say('dashboardTag')}
      </Button>
      {tag !== null && (
        <Button kind="bare" onClick={() => atOnce(() => untagPeople(ids, tag), sayCount('dashboardUntagged', ids.length, tag))}>
          {say('dashboardUntag', tag)}
        </Button>
      )}
      {resting.length < ids.length && (
        <Button kind="bare" icon={Sprout} onClick={() => setAsking('focus')}>
          {say('dashboardFocusMany')}
        </Button>
      )}
      {resting.length > 0 && (
        <Button
          kind="bare"
          onClick={() => atOnce(() => changeFocus([], resting), sayCount('dashboardRestedMany', resting.length))}
        >
          {say('dashboardRestMany')}
        </Button>
      )}
      <Button
        kind="bare"
        icon={Phone}
        onClick={() =>
          atOnce(() => invite(ids.map((personId) => ({ personId, by: 'me' }))), sayCount('callsInvitedMany', ids.length))
        }
      >
        {say('dashboardInvitedMany')}
      </Button>
      <Button kind="bare" icon={Trash2} onClick={remove}>
        {say('dashboardDeleteMany')}
      </Button>
      {asking === 'tag' && <AskTag ids={ids} onClose={() => setAsking(null)} />}
      {asking === 'focus' && <AskFocus ids={ids} onClose={() => setAsking(null)} />}
    </>
  );
}

type Asking = { ids: readonly string[]; onClose: () => void };

function AskTag({ ids, onClose }: Asking) {
  const known = useLive(allTags, []);
  return (
    <TagDialog
      count={ids.length}
      known={known ?? []}
      onSave={async (tag) => {
        await doing(() => tagPeople(ids, tag), sayCount('dashboardTagged', ids.length, tag));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function AskFocus({ ids, onClose }: Asking) {
  const focused = useLive(peopleInFocus, []);
  const decided = useLive(settings, []);
  if (!focused || !decided) return null;
  const wanted = new Set(ids);
  const already = focused.filter(({ personId }) => wanted.has(personId)).length;
  return (
    <FocusManyDialog
      count={ids.length - already}
      already={already}
      capacity={decided.focusCapacity}
      inFocus={focused
        .filter(({ personId }) => !wanted.has(personId))
        .map(({ personId, name, latest: [last] }) => ({ personId, name, lastAt: last?.at ?? null }))}
      now={Date.now()}
      onSave={async (resting) => {
        await doing(() => changeFocus(ids, resting), sayCount('dashboardFocusedMany', ids.length - already));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
