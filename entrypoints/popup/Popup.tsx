import { House, Settings as SettingsIcon, Undo2 } from 'lucide';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { failureWords } from '../../components/failureWords.ts';
import { Icon } from '../../components/Icon.tsx';
import { loggedWords } from '../../components/logWords.ts';
import { Notice } from '../../components/Notice.tsx';
import { type Entry, QuickLogForm } from '../../components/QuickLogForm.tsx';
import { say } from '../../components/say.ts';
import { handlesIn, readQuickLog } from '../../relationship/quickLog.ts';
import type { Attempt, Done } from './attempt.ts';
import { emptyScene, type Scene } from './scene.ts';

type Stage = typeof import('./stage.ts');
let loading: Promise<Stage> | undefined;

/** The store and everything that needs it; one load, after the field can be typed in. */
function loadStage(): Promise<Stage> {
  loading ??= import('./stage.ts');
  return loading;
}

type Props = {
  /** Whose log to open at once; null to start with the page. */
  openAt: string | null;
};

type Found = { query: string; people: Awaited<ReturnType<Stage['search']>> };

/** Fewer letters would find everybody. */
const shortestQuery = 2;

/** The popup: log what happened, see who is here, look somebody up. */
export function Popup({ openAt }: Props) {
  const [stage, setStage] = useState<Stage | null>(null);
  const [scene, setScene] = useState<Scene>(emptyScene);
  const [personId, setPersonId] = useState(openAt);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const now = Date.now();
  const onUnread = useCallback((error: unknown) => setFailure(failureWords(error, say('dashboardNotRead'))), []);

  useEffect(() => void loadStage().then(setStage), []);
  useEffect(() => stage?.watchScene(personId, setScene, onUnread), [stage, personId]);
  // The button that was pressed may be gone with what it did; the keyboard then goes on in the field.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  });
  const read = useCallback((sentence: string) => readQuickLog(sentence, { ...scene.around, now: Date.now() }), [scene]);

  const latestQuery = useRef('');
  const search = async (query: string) => {
    latestQuery.current = query;
    if (query.length < shortestQuery) return setFound(null);
    const people = await (await loadStage()).search(query).catch(() => []);
    if (latestQuery.current === query) setFound({ query, people });
  };
  /** Who "@ada" is stands in the store; asked once for each account. */
  const learnHandles = async (sentence: string) => {
    for (const handle of handlesIn(sentence)) {
      if (scene.around.byHandle.has(handle)) continue;
      const people = await (await loadStage()).peopleOf(handle);
      setScene(({ page, around }) => ({
        page,
        around: { ...around, byHandle: new Map([...around.byHandle, ...(people.length > 0 ? [[handle, people] as const] : [])]) },
      }));
    }
  };
  const open = (id: string | null) => {
    setPersonId(id);
    setFound(null);
    setDone(null);
  };
  const log = async (entry: Entry) => {
    await (await loadStage()).logEntry(entry, scene.page);
    setFailure(null);
    setDone({ words: say('popupLogged', loggedWords(entry.name, entry.log, Date.now())), canUndo: true });
  };
  /** Anything but the log, which keeps what was typed and says itself what failed. */
  const attempt: Attempt = async (work) => {
    try {
      const told = await work();
      setFailure(null);
      setDone(told);
    } catch (error) {
      setFailure(failureWords(error, say('cardNotDone')));
    }
  };
  const undoLast = () =>
    attempt(async () => {
      const wasThere = await (await loadStage()).undoLast(crypto.randomUUID());
      return { words: say(wasThere ? 'popupTakenBack' : 'popupNothingToUndo'), canUndo: false };
    });
  const goToResults = (how: 'open' | 'move') => {
    const first = results.current?.querySelector('button');
    if (how === 'open') first?.click();
    else first?.focus();
  };
  const form = (about: string | null) => (
    <QuickLogForm
      key={personId}
      read={read}
      about={about}
      onPage={scene.around.onPage}
      onLog={log}
      onSearch={search}
      onSentence={learnHandles}
      onUndo={undoLast}
      onEnterResults={goToResults}
      failureWords={failureWords}
      field={field}
      now={now}
    >
      {done && (
        <p class="done" role="status">
          <span>{done.words}</span>
          {done.canUndo && (
            <Button kind="bare" icon={Undo2} onClick={undoLast}>
              {say('undo')}
            </Button>
          )}
        </p>
      )}
    </QuickLogForm>
  );
  const dashboard = browser.runtime.getURL('/dashboard.html');

  return (
    <main class="popup">
      {stage && <stage.Healed onUnread={onUnread} />}
      {failure !== null && (
        <Notice tone="danger" onDismiss={() => setFailure(null)}>
          {failure}
        </Notice>
      )}
      {personId === null && <h1 class="unseen">{say('productName')}</h1>}
      {personId === null && form(null)}
      {personId !== null && stage && (
        <stage.PersonPanel personId={personId} onBack={() => open(null)} attempt={attempt} onUnread={onUnread}>
          {form}
        </stage.PersonPanel>
      )}
      {found && stage && (
        <div ref={results}>
          <stage.Found {...found} onOpen={open} onLeave={() => field.current?.focus()} />
        </div>
      )}
      {!found && stage && personId === null && (
        <>
          <stage.Here page={scene.page} onOpen={open} onLookAgain={() => stage.lookAtPage(setScene)} attempt={attempt} />
          <stage.TodayHere onOpen={open} attempt={attempt} onUnread={onUnread} now={now} />
        </>
      )}
      <footer>
        {stage && <stage.SiteSettings page={scene.page} attempt={attempt} onUnread={onUnread} />}
        <nav>
          <a class="button bare" href={dashboard} target="_blank" rel="noopener">
            <Icon icon={House} size={16} />
            {say('popupAllPeople')}
          </a>
          <a class="button bare" href={`${dashboard}#settings`} target="_blank" rel="noopener">
            <Icon icon={SettingsIcon} size={16} />
            {say('popupSettings')}
          </a>
        </nav>
      </footer>
    </main>
  );
}
