import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { roughly } from '../../components/dateWords.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Initials } from '../../components/Initials.tsx';
import { say } from '../../components/say.ts';
import type { Person } from '../../relationship/person.ts';
import { forgetPerson } from '../../storage/forget.ts';
import { restorePerson, trashedPeople } from '../../storage/people.ts';
import { doing } from './acts.ts';
import { personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** Who was deleted: to bring back, or to forget for good. */
export function TrashPage() {
  usePageTitle(say('dashboardTrash'));
  const people = useLive(trashedPeople, []);
  const [forgetting, setForgetting] = useState<Person | null>(null);
  const now = Date.now();
  return (
    <div class="narrow-page">
      <h1>{say('dashboardTrash')}</h1>
      {people?.length === 0 && <EmptyState title={say('dashboardTrashNone')}>{say('dashboardTrashExplained')}</EmptyState>}
      <ul class="row-list">
        {people?.map((person) => (
          <li key={person.id}>
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
