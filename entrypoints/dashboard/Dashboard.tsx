import { Archive, CalendarHeart, FileInput, History, MailOpen, Phone, Settings, Sun, Trash2, UsersRound } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { roughly } from '../../components/dateWords.ts';
import { Navigation } from '../../components/Navigation.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../components/say.ts';
import { Toast } from '../../components/Toast.tsx';
import { UnderWay } from '../../components/UnderWay.tsx';
import { lastBackupAt } from '../../storage/lastBackup.ts';
import { failure, failureText, lastDone, underWay, undoLast } from './acts.ts';
import { CallsPage } from './CallsPage.tsx';
import { DataPage } from './DataPage.tsx';
import { FocusPage } from './FocusPage.tsx';
import { HealingNotice } from './HealingNotice.tsx';
import { HelloPage } from './HelloPage.tsx';
import { HellosPage } from './HellosPage.tsx';
import { HistoryPage } from './HistoryPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { QuestionsPage } from './QuestionsPage.tsx';
import { RegularsPage } from './RegularsPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { hashOf, type Route, route } from './route.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { TodayPage } from './TodayPage.tsx';
import { TrashPage } from './TrashPage.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useLive } from './useLive.ts';

/** The whole dashboard: the way around it, the page the address names, and what there is to say about the last act. */
export function Dashboard() {
  const here = route.value;
  const address = hashOf(here);
  const main = useFocusOnArrival(address);
  useFocusKept(main);
  return (
    <div class="dashboard">
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on this page, though the address stays that of the route */}
      <a class="skip" href="#content" onClick={(event) => skipTo(event, main.current)}>
        {say('dashboardSkip')}
      </a>
      <Navigation
        places={[
          { href: '#today', name: say('todayTitle'), icon: Sun, here: here.view === 'today' },
          {
            href: '#people',
            name: say('dashboardPeopleTitle'),
            icon: UsersRound,
            here: ['people', 'person', 'focus', 'questions', 'regulars'].includes(here.view),
          },
          { href: '#calls', name: say('callsTitle'), icon: Phone, here: here.view === 'calls' },
          { href: '#hellos', name: say('hellosTitle'), icon: MailOpen, here: here.view === 'hellos' || here.view === 'hello' },
          { href: '#review', name: say('reviewTitle'), icon: CalendarHeart, here: here.view === 'review' },
        ]}
        more={[
          { href: '#import', name: say('importNavigation'), icon: FileInput, here: here.view === 'import' },
          { href: '#history', name: say('dashboardHistory'), icon: History, here: here.view === 'history' },
          { href: '#trash', name: say('dashboardTrash'), icon: Trash2, here: here.view === 'trash' },
          { href: '#data', name: say('dashboardData'), icon: Archive, here: here.view === 'data' },
          { href: '#settings', name: say('dashboardSettings'), icon: Settings, here: here.view === 'settings' },
        ]}
      >
        <BackupDate />
      </Navigation>
      <main ref={main} id="content" tabIndex={-1}>
        <HealingNotice />
        {failure.value && (
          <Notice tone="danger" onDismiss={() => (failure.value = null)}>
            {failureText(failure.value)}
          </Notice>
        )}
        <Page here={here} />
      </main>
      <div class="toasts">
        {underWay.value && <UnderWay {...underWay.value} />}
        {lastDone.value && (
          <Toast
            text={lastDone.value.text}
            {...(lastDone.value.actId !== null && { onUndo: undoLast })}
            onGone={() => (lastDone.value = null)}
          />
        )}
      </div>
    </div>
  );
}

/** Always in sight: how old the copy is that only the user can make. */
function BackupDate() {
  const backedUp = useLive(lastBackupAt, []);
  if (backedUp === undefined) return null;
  return (
    <a href="#data">
      {backedUp === null ? say('dashboardBackupShortNever') : say('dashboardBackupShort', roughly(backedUp, Date.now()))}
    </a>
  );
}

function Page({ here }: { here: Route }) {
  switch (here.view) {
    case 'people':
      return <PeoplePage key={hashOf(here)} community={here.community} importId={here.importId} />;
    case 'person':
      return <PersonPage key={here.personId} personId={here.personId} />;
    case 'today':
      return <TodayPage />;
    case 'calls':
      return <CallsPage />;
    case 'focus':
      return <FocusPage />;
    case 'hello':
      return <HelloPage key={here.personId} personId={here.personId} />;
    case 'hellos':
      return <HellosPage />;
    case 'review':
      return <ReviewPage key={here.month} month={here.month} />;
    case 'import':
      return <ImportPage />;
    case 'questions':
      return <QuestionsPage key={hashOf(here)} importId={here.importId} />;
    case 'regulars':
      return <RegularsPage />;
    case 'history':
      return <HistoryPage />;
    case 'trash':
      return <TrashPage />;
    case 'settings':
      return <SettingsPage />;
    case 'data':
      return <DataPage />;
  }
}

/** After going somewhere the focus starts at the top of the new page, as it would after loading one. Not at the first page. */
function useFocusOnArrival(address: string) {
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(address);
  useEffect(() => {
    if (arrived.current === address) return;
    arrived.current = address;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [address]);
  return main;
}

function skipTo(event: MouseEvent, main: HTMLElement | null) {
  event.preventDefault();
  main?.focus();
}
