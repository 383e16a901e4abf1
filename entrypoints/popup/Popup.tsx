import { House, Settings as SettingsIcon, Undo2 } from 'lucide';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { failureWords } from '../../components/failureWords.ts';
import { Icon } from '../../components/Icon.tsx';
import { loggedWords } from '../../components/logWords.ts';
import { Notice } from '../../components/Notice.tsx';
import { type Entry, QuickLogForm } from '../../components/QuickLogForm.tsx';
import { say, sayCount } from '../../components/say.ts';
import { readQuickLog } from '../../relationship/quickLog.ts';
import { logSentence, type Whom } from '../../storage/interactions.ts';
import { forgetHealing, lastHealing } from '../../storage/journal.ts';
import { addPerson, identitiesToKeep, originOn } from '../../storage/people.ts';
import { addPledge } from '../../storage/pledges.ts';
import { withProof } from '../../storage/recognise.ts';
import { type FoundPerson, searchPeople } from '../../storage/search.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import type { Attempt, Done } from './attempt.ts';
import { Found } from './Found.tsx';
import { Here } from './Here.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { type ActivePage, placeOf } from './page.ts';
import { SiteSettings } from './SiteSettings.tsx';
import { useActivePage } from './useActivePage.ts';
import { useAnswer } from './useAnswer.ts';
import { useSurroundings } from './useSurroundings.ts';

type Props = {
  /** Whose log to open at once; null to start with the page. */
  openAt: string | null;
};

const mostFound = 12;

/** The popup: log what happened, see who is here, look somebody up. */
export function Popup({ openAt }: Props) {
  const [personId, setPersonId] = useState(openAt);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [found, setFound] = useState<{ query: string; people: FoundPerson[] } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const { page, lookAgain } = useActivePage();
  const onPage = useMemo(() => (page?.kind === 'open' ? page.known.map(({ person }) => person) : []), [page]);
  const surroundings = useSurroundings(page, onPage, personId);
  const healing = useAnswer(lastHealing, []);
  const read = useCallback((sentence: string) => readQuickLog(sentence, { ...surroundings, now: Date.now() }), [surroundings]);

  const latestQuery = useRef('');
  const search = (query: string) => {
    latestQuery.current = query;
    if (query.length < 2) return setFound(null);
    setTimeout(async () => {
      if (latestQuery.current !== query) return;
      const people = await searchPeople(query, mostFound).catch(() => []);
      if (latestQuery.current === query) setFound({ query, people });
    }, 60);
  };
  const open = (id: string | null) => {
    setPersonId(id);
    setFound(null);
    setDone(null);
  };
  const log = async (entry: Entry) => {
    await store(entry, page);
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
      setFailure(error);
    }
  };
  const undoLast = () =>
    attempt(async () => {
      const last = (await lastActs()).find((act) => !act.undone);
      if (last === undefined) return { words: say('popupNothingToUndo'), canUndo: false };
      await undo(last.id);
      return { words: say('popupTakenBack'), canUndo: false };
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
      onPage={onPage}
      onLog={log}
      onSearch={search}
      onUndo={undoLast}
      onEnterResults={goToResults}
      failureWords={failureWords}
      field={field}
      now={surroundings.now}
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

  return (
    <main class="popup">
      {healing && (
        <Notice tone="warm" onDismiss={() => void forgetHealing()}>
          {sayCount('popupHealed', healing.people)}
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="danger" onDismiss={() => setFailure(null)}>
          {failureWords(failure)}
        </Notice>
      )}
      {personId === null ? (
        form(null)
      ) : (
        <PersonPanel personId={personId} onBack={() => open(null)} attempt={attempt}>
          {form}
        </PersonPanel>
      )}
      {found ? (
        <div ref={results}>
          <Found {...found} onOpen={open} onLeave={() => field.current?.focus()} />
        </div>
      ) : (
        personId === null && <Here page={page} onOpen={open} onLookAgain={lookAgain} attempt={attempt} />
      )}
      <footer>
        <SiteSettings page={page} attempt={attempt} />
        <nav>
          <a class="button bare" href={browser.runtime.getURL('/dashboard.html')} target="_blank" rel="noopener">
            <Icon icon={House} size={16} />
            {say('popupAllPeople')}
          </a>
          <a class="button bare" href={`${browser.runtime.getURL('/dashboard.html')}#settings`} target="_blank" rel="noopener">
            <Icon icon={SettingsIcon} size={16} />
            {say('popupSettings')}
          </a>
        </nav>
      </footer>
    </main>
  );
}

/** Stores a confirmed entry: all that the sentence said, or the promise alone where nothing has happened yet. */
async function store({ whom, log, operationId }: Entry, page: ActivePage | null): Promise<void> {
  const person = 'personId' in whom ? whom : newPerson(whom, page);
  if (log.rung !== null || log.promise === null) {
    await logSentence(person, log, operationId);
    return;
  }
  const personId =
    'personId' in person
      ? person.personId
      : await addPerson({ identities: [], ...person, name: person.newName }, `${operationId} person`);
  await addPledge({ personId, ...log.promise }, operationId);
}

/** A name to add; who was named after a stranger on the page is them, and was met there. */
function newPerson(
  { newName, stranger }: Extract<Entry['whom'], { newName: string }>,
  page: ActivePage | null,
): Extract<Whom, { newName: string }> {
  const seen = page?.kind === 'open' && stranger !== null ? page.strangers[stranger] : undefined;
  if (seen === undefined || page?.kind !== 'open') return { newName };
  const mention = withProof(seen, []);
  return { newName, identities: identitiesToKeep(mention), origin: originOn(placeOf(page), mention) };
}
