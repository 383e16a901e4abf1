import { signal } from '@preact/signals';
import { Phone, Sprout, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { FocusManyDialog } from '../../components/FocusManyDialog.tsx';
import { say, sayCount } from '../../components/say.ts';
import type { Selection } from '../../components/selection.ts';
import { TagDialog } from '../../components/TagDialog.tsx';
import type { PersonSummary } from '../../relationship/person.ts';
import { type Far, peopleAPart } from '../../storage/act.ts';
import { invite } from '../../storage/invitations.ts';
import { peopleInFocus } from '../../storage/manyPeople.ts';
import { allTags } from '../../storage/narrowing.ts';
import { settings } from '../../storage/settings.ts';
import { acting } from './acting/acting.ts';
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

  async function atOnce(work: (far: Far) => Promise<unknown>, done: string) {
    setWorking(true);
    await doing(work, done);
    setWorking(false);
  }

  async function remove() {
    chosen.value = new Set();
    await atOnce((far) => acting({ kind: 'delete', personIds: ids }, far), sayCount('dashboardDeletedMany', ids.length));
  }

  if (working) return <span class="quiet">{say('dashboardWorking')}</span>;
  const resting = people.filter(({ personId, focus }) => focus && chosen.value.has(personId)).map(({ personId }) => personId);
  return (
    <>
      <Button kind="bare" icon={Tag} onClick={() => setAsking('tag')}>
        {say('dashboardTag')}
      </Button>
      {tag !== null && (
        <Button
          kind="bare"
          onClick={() =>
            atOnce((far) => acting({ kind: 'untag', personIds: ids, tag }, far), sayCount('dashboardUntagged', ids.length, tag))
          }
        >
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
          onClick={() =>
            atOnce(
              (far) => acting({ kind: 'focus', personIds: [], resting }, far),
              sayCount('dashboardRestedMany', resting.length),
            )
          }
        >
          {say('dashboardRestMany')}
        </Button>
      )}
      {ids.length <= peopleAPart && (
        <Button
          kind="bare"
          icon={Phone}
          onClick={() =>
            atOnce(() => invite(ids.map((personId) => ({ personId, by: 'me' }))), sayCount('callsInvitedMany', ids.length))
          }
        >
          {say('dashboardInvitedMany')}
        </Button>
      )}
      <Button kind="bare" icon={Trash2} onClick={remove}>
        {say('dashboardDeleteMany')}
      </Button>
      {asking === 'tag' && (
        <AskTag
          count={ids.length}
          onTag={(tag) => {
            setAsking(null);
            return atOnce(
              (far) => acting({ kind: 'tag', personIds: ids, tag }, far),
              sayCount('dashboardTagged', ids.length, tag),
            );
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'focus' && <AskFocus ids={ids} onClose={() => setAsking(null)} />}
    </>
  );
}

type Tagging = { count: number; onTag: (tag: string) => Promise<void>; onClose: () => void };

function AskTag({ count, onTag, onClose }: Tagging) {
  const known = useLive(allTags, []);
  return <TagDialog count={count} known={known ?? []} onSave={onTag} onClose={onClose} />;
}

type Asking = { ids: readonly string[]; onClose: () => void };

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
        await doing(
          (far) => acting({ kind: 'focus', personIds: ids, resting }, far),
          sayCount('dashboardFocusedMany', ids.length - already),
        );
        onClose();
      }}
      onClose={onClose}
    />
  );
}
