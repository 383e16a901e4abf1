import { Undo2 } from 'lucide';
import { Button } from '../../components/Button.tsx';
import { momentWords } from '../../components/dateWords.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { type MessageKey, say } from '../../components/say.ts';
import type { ActKind } from '../../storage/database.ts';
import { lastActs } from '../../storage/undo.ts';
import { takeBack } from './acts.ts';
import { personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useTakingBack } from './useTakingBack.tsx';

const actsShown = 30;

/** The last things done, each of which can be taken back. */
export function HistoryPage() {
  usePageTitle(say('dashboardHistory'));
  const acts = useLive(() => lastActs(actsShown), []);
  const taking = useTakingBack();
  const now = Date.now();
  return (
    <div class="narrow-page">
      <h1>{say('dashboardHistory')}</h1>
      <p class="quiet">{say('dashboardHistoryExplained')}</p>
      {acts?.length === 0 && <EmptyState title={say('dashboardHistoryNone')} />}
      <ul class="row-list">
        {acts?.map((act) => (
          <li key={act.id}>
            <div class="what">
              <p>
                {say(actWords[act.kind])}
                {act.name !== '' && !aboutMany.has(act.kind) && (
                  <>
                    {' · '}
                    {act.personId === null ? (
                      <bdi>{act.name}</bdi>
                    ) : (
                      <a href={personHash(act.personId)}>
                        <bdi>{act.name}</bdi>
                      </a>
                    )}
                  </>
                )}
              </p>
              <p class="quiet">{momentWords(act.at, now)}</p>
            </div>
            {act.undone ? (
              <span class="quiet">{say('dashboardUndone')}</span>
            ) : (
              act.kind !== 'forgot person' && (
                <Button icon={Undo2} onClick={() => (act.importId === null ? takeBack(act.id) : taking.takeBack(act.importId))}>
                  {say('undo')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {taking.question}
    </div>
  );
}

/** Acts about more people than the one the store names. */
const aboutMany = new Set<ActKind>([
  'added people',
  'imported',
  'tagged people',
  'changed focus',
  'changed next up',
  'deleted people',
  'restored people',
  'invited',
  'added sample',
  'removed sample',
  'restored backup',
  'healed',
]);

const actWords: Record<ActKind, MessageKey> = {
  'added person': 'dashboardAct_addedPerson',
  'edited person': 'dashboardAct_editedPerson',
  'deleted person': 'dashboardAct_deletedPerson',
  'restored person': 'dashboardAct_restoredPerson',
  'forgot person': 'dashboardAct_forgotPerson',
  snoozed: 'dashboardAct_snoozed',
  'happy at this depth': 'dashboardAct_happy',
  'prompts again': 'dashboardAct_promptsAgain',
  'added identity': 'dashboardAct_addedIdentity',
  'removed identity': 'dashboardAct_removedIdentity',
  'bound name': 'dashboardAct_boundName',
  'joined identity': 'dashboardAct_joinedIdentity',
  'not the same': 'dashboardAct_notTheSame',
  logged: 'dashboardAct_logged',
  'deleted interaction': 'dashboardAct_deletedInteraction',
  'added fact': 'dashboardAct_addedFact',
  'edited fact': 'dashboardAct_editedFact',
  'deleted fact': 'dashboardAct_deletedFact',
  'added promise': 'dashboardAct_addedPromise',
  'noted owed': 'dashboardAct_notedOwed',
  'settled owed': 'dashboardAct_settledOwed',
  'deleted owed': 'dashboardAct_deletedOwed',
  marked: 'dashboardAct_marked',
  'sent hello': 'dashboardAct_sentHello',
  'told hello': 'dashboardAct_toldHello',
  'deleted hello': 'dashboardAct_deletedHello',
  invited: 'dashboardAct_invited',
  'changed invitation': 'dashboardAct_changedInvitation',
  'deleted invitation': 'dashboardAct_deletedInvitation',
  'answered meeting': 'dashboardAct_answeredMeeting',
  'did step': 'dashboardAct_didStep',
  dismissed: 'dashboardAct_dismissed',
  'not like this': 'dashboardAct_notLikeThis',
  'kept promise': 'dashboardAct_keptPromise',
  'deleted promise': 'dashboardAct_deletedPromise',
  'changed settings': 'dashboardAct_changedSettings',
  'added people': 'dashboardAct_addedPeople',
  imported: 'dashboardAct_imported',
  'imported part': 'dashboardAct_imported',
  merged: 'dashboardAct_merged',
  unmerged: 'dashboardAct_unmerged',
  'answered question': 'dashboardAct_answeredQuestion',
  'tagged people': 'dashboardAct_taggedPeople',
  'changed focus': 'dashboardAct_changedFocus',
  'changed next up': 'dashboardAct_changedNextUp',
  'deleted people': 'dashboardAct_deletedPeople',
  'restored people': 'dashboardAct_restoredPeople',
  'added sample': 'dashboardAct_addedSample',
  'removed sample': 'dashboardAct_removedSample',
  'restored backup': 'dashboardAct_restoredBackup',
  seen: 'dashboardAct_seen',
  healed: 'dashboardAct_healed',
  undid: 'dashboardAct_undid',
};
