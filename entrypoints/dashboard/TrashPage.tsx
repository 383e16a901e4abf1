import { X } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { roughly } from '../../components/dateWords.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Initials } from '../../components/Initials.tsx';
import { say, sayCount } from '../../components/say.ts';
import { type Selection, toggled } from '../../components/selection.ts';
import type { Person } from '../../relationship/person.ts';
import { forgetPerson } from '../../storage/forget.ts';
import { restorePerson, trashedPeople } from '../../storage/people.ts';
import { acting } from './acting/acting.ts';
import { doing } from './acts.ts';
import { personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** So many are listed; the rest can be brought back with them. */
const mostShown = 200;

/** Who was deleted: to bring back, or to forget for good. */
export function TrashPage() {
  usePageTitle(say('dashboardTrash'));
  const people = useLive(trashedPeople, []);
  const [forgetting, setForgetting] = useState<Person | null>(null);
  const [chosen, setChosen] = useState<Selection>(new Set());
  const ids = (people ?? []).map(({ id }) => id);
  const back = ids.filter((id) => chosen.has(id));
  const now = Date.now();

  function restore(personIds: string[]) {
    setChosen(new Set());
    doing((far) => acting({ kind: 'restore', personIds }, far), sayCount('dashboardRestoredMany', personIds.length));
  }

  return (
    <div class="narrow-page">
      <h1>{say('dashboardTrash')}</h1>
      {people?.length === 0 && <EmptyState title={say('dashboardTrashNone')}>{say('dashboardTrashExplained')}</EmptyState>}
      {ids.length > 1 && (
        <div class="button-row">
          {back.length < ids.length && (
            <Button kind="bare" onClick={() => setChosen(new Set(ids))}>
              {sayCount('dashboardChooseAll', ids.length)}
            </Button>
          )}
          {back.length > 0 && (
            <>
              <Button kind="main" onClick={() => restore(back)}>
                {sayCount('dashboardRestoreMany', back.length)}
              </Button>
              <Button kind="bare" icon={X} onClick={() => setChosen(new Set())}>
                {say('dashboardChooseNobody')}
              </Button>
            </>
          )}
        </div>
      )}
      <ul class="row-list">
        {people?.slice(0, mostShown).map((person) => (
          <li key={person.id}>
            {ids.length > 1 && (
              <input
                type="checkbox"
                aria-label={say('dashboardChoose', person.name)}
                checked={chosen.has(person.id)}
                onChange={() => setChosen(toggled(chosen, person.id))}
              />
            )}
            <Initials name={person.name} />
            <div class="what">
              <a class="words" href={personHash(person.id)}>
                <bdi>{person.name}</bdi>
              </a>
              <p class="quiet">{say('dashboardDeletedWhen', roughly(person.deletedAt ?? now, now))}</p>
            </div>
            <Button onClick={() => doing(() => restorePerson(person.id), say('dashboardRestored', person.name))}>
              {say('dashboardRestore')}
            </Button>
            <Button kind="danger" onClick={() => setForgetting(person)}>
              {say('dashboardForget')}
            </Button>
          </li>
        ))}
      </ul>
      {ids.length > mostShown && <p class="quiet">{sayCount('dashboardTrashMore', ids.length - mostShown)}</p>}
      {forgetting && (
        <ConfirmDialog
          title={say('dashboardForgetTitle', forgetting.name)}
          confirm={say('dashboardForget')}
          final
          onConfirm={() => {
            setForgetting(null);
            doing(() => forgetPerson(forgetting.id), say('dashboardForgotten', forgetting.name), 'final');
          }}
          onClose={() => setForgetting(null)}
        >
          <p>{say('dashboardForgetExplained')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
