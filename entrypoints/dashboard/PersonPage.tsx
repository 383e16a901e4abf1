import { ArrowLeft, Merge, Trash2 } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { AnsweredPosts } from '../../components/AnsweredPosts.tsx';
import { AskReady } from '../../components/AskReady.tsx';
import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IdentityList } from '../../components/IdentityList.tsx';
import { MergedPeople } from '../../components/MergedPeople.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OriginPart } from '../../components/OriginPart.tsx';
import { PaceChoices } from '../../components/PaceChoices.tsx';
import { PersonHeader } from '../../components/PersonHeader.tsx';
import { PledgeList } from '../../components/PledgeList.tsx';
import { personWords } from '../../components/personWords.ts';
import { RungLadder } from '../../components/RungLadder.tsx';
import { SamePersonDialog } from '../../components/SamePersonDialog.tsx';
import { Section } from '../../components/Section.tsx';
import { StepRow } from '../../components/StepRow.tsx';
import { StepWay } from '../../components/StepWay.tsx';
import { say } from '../../components/say.ts';
import { Timeline } from '../../components/Timeline.tsx';
import { unknownFacets } from '../../components/UnknownFacets.tsx';
import { WaitingList } from '../../components/WaitingList.tsx';
import { answeredPosts } from '../../relationship/answeredPosts.ts';
import { ladderOf, type Rung } from '../../relationship/ladder.ts';
import { localDay } from '../../relationship/talk.ts';
import { addFact, deleteFact, editFact } from '../../storage/facts.ts';
import { queueNextUp, takeIntoFocus, unqueue } from '../../storage/focus.ts';
import { deleteInteraction, logInteraction } from '../../storage/interactions.ts';
import { setKindWords } from '../../storage/marks.ts';
import { merge, unmerge } from '../../storage/merge.ts';
import { settleOwed } from '../../storage/owed.ts';
import {
  addIdentity,
  deletePerson,
  editPerson,
  type PersonChanges,
  removeIdentity,
  restorePerson,
  setHappy,
  snooze,
} from '../../storage/people.ts';
import { addPledge, deletePledge, keepPledge } from '../../storage/pledges.ts';
import { searchPeople } from '../../storage/search.ts';
import { dismissStep } from '../../storage/steps.ts';
import { stepAnswers } from '../ownPages/stepAnswers.ts';
import { doing } from './acts.ts';
import { communityNames, facetKey, type PersonView, readPerson, skippedFacets } from './personView.ts';
import { readAccounts } from './readAccounts.ts';
import { communityHash, goTo, goToStep, personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

type Props = { personId: string };

/** Everything the user knows of one person and has had with them. */
export function PersonPage({ personId }: Props) {
  const view = useLive(
    () => readPerson(personId),
    [personId],
    (scope) => scope.personIds === null || scope.personIds.includes(personId),
  );
  usePageTitle(view?.person.name ?? say('dashboardPeopleTitle'));
  if (view === undefined) return null;
  return (
    <>
      <a class="back" href="#people">
        <Icon icon={ArrowLeft} size={15} /> {say('dashboardEveryone')}
      </a>
      {view === null ? <h1>{say('dashboardPersonGone')}</h1> : <Person view={view} />}
    </>
  );
}

function Person({ view }: { view: PersonView }) {
  const { person, summary, interactions, facts, pledges, via } = view;
  const personId = person.id;
  const now = Date.now();
  const [rung, setRung] = useState<Rung | null>(null);
  const [askingWho, setAskingWho] = useState(false);
  const findOthers = async (query: string) =>
    (await searchPeople(query, 8)).map((found) => found.person).filter((found) => found.personId !== personId);
  const save = (changes: PersonChanges) => doing(() => editPerson(personId, changes), say('dashboardSaved'));
  const history = useMemo(() => ladderOf(interactions, Date.now()), [interactions]);
  const answered = useMemo(() => answeredPosts(interactions), [interactions]);

  return (
    <div class="person-page">
      {person.deletedAt !== null && (
        <Notice
          tone="warm"
          action={
            <Button onClick={() => doing(() => restorePerson(personId), say('dashboardRestored', person.name))}>
              {say('dashboardRestore')}
            </Button>
          }
        >
          {say('dashboardInTrash')}
        </Notice>
      )}
      <PersonHeader
        person={person}
        words={summary === null ? '' : personWords(summary, now)}
        knownCommunities={communityNames}
        communityHref={communityHash}
        onRename={(name) => editPerson(personId, { name })}
        onCommunities={(communities) => editPerson(personId, { communities })}
        capacity={view.settings.focusCapacity}
        inFocus={view.inFocus}
        onTags={(tags) => editPerson(personId, { tags })}
        onFocus={(why, restId) => takeIntoFocus(personId, why, restId)}
        onRest={() => doing(() => editPerson(personId, { focus: false }), say('focusRests', person.name))}
        onNextUp={(queued) =>
          doing(
            () => (queued ? queueNextUp(personId) : unqueue(personId)),
            say(queued ? 'nextUpAdded' : 'nextUpRemoved', person.name),
          )
        }
      />
      <div class="columns">
        <div class="column known">
          {view.step && (
            <Section title={say('personStep')}>
              <ul>
                <StepRow
                  {...view.step}
                  way={{ href: personHash(personId) }}
                  canWaitForBack={view.settings.away.some(({ until }) => until >= localDay(now))}
                  action={<StepWay row={view.step} onGo={goToStep} />}
                  now={now}
                  {...stepAnswers(view.step, doing, Date.now)}
                />
              </ul>
            </Section>
          )}
          <WaitingList
            owed={view.owed}
            onSettle={(owedId) => doing(() => settleOwed([owedId]), say('waitingDoneSaid'))}
            now={now}
          />
          <FactList
            facts={facts}
            onAdd={async (draft) => void (await addFact({ personId, ...draft }))}
            onEdit={(factId, draft) => editFact(factId, draft.private ? { ...draft, pinned: false } : draft)}
            onPin={(factId, pinned) =>
              doing(() => editFact(factId, { pinned }), say(pinned ? 'dashboardPinned' : 'dashboardUnpinned'))
            }
            onDelete={(factId) => doing(() => deleteFact(factId), say('dashboardFactDeleted'))}
            unknown={unknownFacets(new Set(facts.map(({ facet }) => facet)), skippedFacets(person))}
            onSkip={(facet) => doing(() => dismissStep(personId, facetKey(facet)), say('unknownSkipped'))}
          />
          <PledgeList
            name={person.name}
            pledges={pledges}
            now={now}
            onAdd={async (draft) => void (await addPledge({ personId, ...draft }))}
            onKeep={(pledgeId) => doing(() => keepPledge(pledgeId), say('dashboardPromiseWasKept'))}
            onDelete={(pledgeId) => doing(() => deletePledge(pledgeId), say('dashboardPromiseDeleted'))}
          />
          {view.askReadiness && <AskReady readiness={view.askReadiness} now={now} />}
        </div>
        <div class="column side">
          <Section title={say('dashboardLadder')}>
            <div class="panel">
              <RungLadder history={history} shown={rung} onShow={setRung} now={now} />
            </div>
          </Section>
          <OriginPart
            origin={person.origin}
            via={via && { name: via.name, href: personHash(via.id) }}
            now={now}
            findPeople={findOthers}
            onSave={(origin) => editPerson(personId, { origin })}
          />
          <IdentityList
            accounts={view.accounts}
            read={readAccounts}
            onAdd={async (identities) => {
              for (const identity of identities) await addIdentity(personId, identity);
            }}
            onRemove={(identity) => doing(() => removeIdentity(personId, identity), say('dashboardAccountRemoved'))}
          />
          <MergedPeople
            merges={view.merges}
            onUnmerge={(mergeId, name) => doing(() => unmerge(mergeId), say('mergedUndone', name))}
            now={now}
          />
          <PaceChoices
            person={person}
            usualCadenceDays={view.settings.cadenceDays}
            now={now}
            onChange={save}
            onHappy={(happy) => doing(() => setHappy(personId, happy), say('dashboardSaved'))}
            onWake={() => doing(() => snooze(personId, null), say('dashboardSaved'))}
            onWantAll={() => save({ unwanted: [] })}
          />
          {person.deletedAt === null && (
            <div class="leave button-row">
              <Button icon={Merge} onClick={() => setAskingWho(true)}>
                {say('samePerson')}
              </Button>
              <Button
                icon={Trash2}
                onClick={() => {
                  goTo({ view: 'people', community: null, importId: null });
                  doing(() => deletePerson(personId), say('dashboardDeleted', person.name));
                }}
              >
                {say('dashboardDelete')}
              </Button>
            </div>
          )}
        </div>
        <div class="column happened">
          <AnsweredPosts posts={answered} now={now} />
          <Timeline
            interactions={interactions}
            rung={rung}
            now={now}
            onAllRungs={() => setRung(null)}
            onAdd={async (draft) => void (await logInteraction({ personId, ...draft }))}
            onKindWords={(interactionId, on) =>
              doing(() => setKindWords(interactionId, on), say(on ? 'markDone' : 'markTakenOff'))
            }
            onDelete={(interactionId) => doing(() => deleteInteraction(interactionId), say('dashboardTimelineDeleted'))}
          />
        </div>
      </div>
      {askingWho && (
        <SamePersonDialog
          name={person.name}
          findPeople={findOthers}
          onSame={async (other) => {
            setAskingWho(false);
            await doing(() => merge(personId, other.personId), say('questionSameDone', person.name, other.name));
          }}
          onClose={() => setAskingWho(false)}
        />
      )}
    </div>
  );
}
