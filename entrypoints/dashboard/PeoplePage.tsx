import { signal } from '@preact/signals';
import { ArrowLeft, MessagesSquare, Sprout, UserPlus } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { AddPersonDialog } from '../../components/AddPersonDialog.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PeopleBrowser, type PeopleOrder } from '../../components/PeopleBrowser.tsx';
import { say } from '../../components/say.ts';
import { addedLastFirst, everyone, lastInTouch } from '../../storage/everyone.ts';
import { addPerson } from '../../storage/people.ts';
import { addSample } from '../../storage/sample.ts';
import { searchAmong } from '../../storage/search.ts';
import { doing } from './acts.ts';
import { ChosenPeople, chosen } from './ChosenPeople.tsx';
import { eachOnce, factsFound, inOrder, inView } from './peopleInView.ts';
import { QuestionsWaiting } from './QuestionsWaiting.tsx';
import { readAccounts } from './readAccounts.ts';
import { communityHash, goTo, personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { useNarrowing } from './useNarrowing.tsx';
import { usePageTitle } from './usePageTitle.ts';

type Props = {
  /** Only those who share this community; null for everyone. */
  community: string | null;
  /** Only those one import told of; null for everyone. */
  importId: string | null;
};

/** How the list was left, so that coming back from somebody's page finds it unchanged. */
const query = signal('');
const order = signal<PeopleOrder>('lastAt');
const focusOnly = signal(false);

/** More would be a list to scroll rather than an answer. */
const mostFound = 500;

/** Enough for any window; shown at once while everybody is being read. */
const firstShown = 60;

/** Everyone, or everyone in one community. */
export function PeoplePage({ community, importId }: Props) {
  const [adding, setAdding] = useState(false);
  const asked = query.value.trim();
  const first = useLive(() => lastInTouch(firstShown), []);
  // Not before the first are shown: reading 100,000 rows would keep them waiting.
  const all = useLive(async () => (first ? everyone() : undefined), [first !== undefined]);
  const added = useLive(async () => (order.value === 'addedAt' ? addedLastFirst() : []), [order.value]);
  const narrowing = useNarrowing(importId, all !== undefined);
  const ordered = useMemo(
    () => (all ? inOrder(all.summaries, order.value, added ?? []) : first),
    [all, first, added, order.value],
  );
  const found = useMemo(() => (all && asked !== '' ? searchAmong(all, asked, mostFound) : null), [all, asked]);
  const people = useMemo(
    () => inView(found ? eachOnce(found) : (ordered ?? []), { community, among: narrowing.among, focusOnly: focusOnly.value }),
    [ordered, found, community, narrowing.among, focusOnly.value],
  );
  const facts = useMemo(() => factsFound(found ?? []), [found]);
  const title = community ?? say(importId === null ? 'dashboardPeopleTitle' : 'importPeopleTitle');
  usePageTitle(title);

  return (
    <>
      {(community !== null || importId !== null) && (
        <a class="back" href="#people">
          <Icon icon={ArrowLeft} size={15} /> {say('dashboardEveryone')}
        </a>
      )}
      <div class="page-title">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <div class="button-row">
          <a class="button plain" href="#regulars">
            <Icon icon={MessagesSquare} />
            <span>{say('readersTitle')}</span>
          </a>
          <a class="button plain" href="#focus">
            <Icon icon={Sprout} />
            <span>{say('focusTitle')}</span>
          </a>
          <Button kind="main" icon={UserPlus} onClick={() => setAdding(true)}>
            {say('dashboardAddPerson')}
          </Button>
        </div>
      </div>
      <QuestionsWaiting />
      {all?.summaries.length === 0 ? (
        <NobodyYet onAdd={() => setAdding(true)} />
      ) : (
        (all !== undefined || people.length > 0) && (
          <PeopleBrowser
            people={people}
            complete={all !== undefined}
            found={facts}
            query={query.value}
            onQuery={(typed) => (query.value = typed)}
            order={order.value}
            onOrder={(chosen) => (order.value = chosen)}
            focusOnly={focusOnly.value}
            onFocusOnly={(only) => (focusOnly.value = only)}
            hrefOf={personHash}
            communityHref={communityHash}
            narrow={narrowing.choose}
            narrowed={narrowing.narrowed}
            selection={chosen.value}
            onSelection={(next) => (chosen.value = next)}
            actions={<ChosenPeople people={all?.summaries ?? []} tag={narrowing.tag} />}
            now={Date.now()}
            empty={
              <EmptyState
                title={asked === '' ? say('dashboardNobodyHere') : say('dashboardNobodyFound', asked)}
                actions={
                  asked !== '' && (
                    <Button icon={UserPlus} onClick={() => setAdding(true)}>
                      {say('dashboardAddNamed', asked)}
                    </Button>
                  )
                }
              />
            }
          />
        )
      )}
      {adding && (
        <AddPersonDialog
          name={asked}
          read={readAccounts}
          onSave={async (name, identities) => {
            const personId = await addPerson({ name, identities, communities: community === null ? [] : [community] });
            setAdding(false);
            query.value = '';
            goTo({ view: 'person', personId });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function NobodyYet({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState
      title={say('dashboardNobodyYet')}
      actions={
        <>
          <Button kind="main" onClick={onAdd}>
            {say('dashboardAddPerson')}
          </Button>
          <a class="button plain" href="#import">
            {say('importTitle')}
          </a>
          <Button onClick={() => doing(() => addSample(), say('dashboardSampleAdded'))}>{say('dashboardSampleAdd')}</Button>
        </>
      }
    >
      {say('dashboardNobodyYetHow')}
    </EmptyState>
  );
}
