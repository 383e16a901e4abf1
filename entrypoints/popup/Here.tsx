import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PeopleOnPage } from '../../components/PeopleOnPage.tsx';
import { RepliesOnPage } from '../../components/RepliesOnPage.tsx';
import { SiteQuestion } from '../../components/SiteQuestion.tsx';
import { say } from '../../components/say.ts';
import { identityValue } from '../../relationship/identity.ts';
import type { Mark } from '../../relationship/mark.ts';
import type { SentMention } from '../../storage/messages.ts';
import { addFromPage } from '../../storage/people.ts';
import { withProof } from '../../storage/recognise.ts';
import { useShortcut } from '../ownPages/useShortcut.ts';
import type { Attempt } from './attempt.ts';
import {
  type ActivePage,
  allowAllSites,
  allowFrames,
  allowSite,
  goTo,
  hostOf,
  markWritten,
  placeOf,
  showOnce,
  untilOpen,
} from './page.ts';

type Props = {
  /** Null until it was looked at. */
  page: ActivePage | null;
  onOpen: (personId: string) => void;
  onLookAgain: () => Promise<ActivePage>;
  /** Does something and shows how it ended. */
  attempt: Attempt;
};

/** Who is on the page in front, or what it takes to see them. */
export function Here({ page, onOpen, onLookAgain, attempt }: Props) {
  const keysToRemember = useShortcut('add-person');
  if (page === null) return null;
  if (page.kind === 'none') return <EmptyState title={say('popupNoPage')}>{say('popupNoPageHint')}</EmptyState>;
  if (page.kind === 'closed') return <Closed page={page} onLookAgain={onLookAgain} attempt={attempt} />;
  const remember = (mention: SentMention) =>
    attempt(async () => {
      await addFromPage(withProof(mention, []), placeOf(page));
      return { words: say('popupRemembered', nameIn(mention)), canUndo: true };
    });
  const mark = (personId: string, mark: Mark, on: boolean) =>
    attempt(async () => {
      await markWritten(page, personId, mark, on);
      await onLookAgain();
      return { words: say(on ? 'markDone' : 'markTakenOff'), canUndo: true };
    });
  const strangers = page.strangers.map((mention) => ({ name: nameIn(mention), mention }));
  return (
    <>
      {page.frames.length > 0 && <ClosedFrames page={page} onLookAgain={onLookAgain} attempt={attempt} />}
      {page.replies.all > 0 && <RepliesOnPage {...page.replies} onGo={(permalink) => goTo(page.tabId, permalink)} />}
      {page.changed && <Notice tone="warm">{say('popupSiteChanged')}</Notice>}
      {!page.changed && (
        <PeopleOnPage
          known={page.known}
          strangers={strangers}
          onOpen={onOpen}
          onRemember={remember}
          onMark={mark}
          keysToRemember={keysToRemember}
        />
      )}
    </>
  );
}

/** A name to show; the account where the page shows no name. */
function nameIn({ displayName, identities }: SentMention): string {
  const [first] = identities;
  return displayName || (first === undefined ? '' : identityValue(first));
}

type FramesProps = Pick<Props, 'onLookAgain' | 'attempt'> & { page: Extract<ActivePage, { kind: 'open' }> };

/** Comments in frames of another host, as Disqus draws them, are asked for where they appear. */
function ClosedFrames({ page, onLookAgain, attempt }: FramesProps) {
  const hosts = page.frames.map((pattern) => pattern.replace(/^.*:\/\/|\/.*$/g, ''));
  const ask = () => {
    const answered = allowFrames(page);
    void attempt(async () => {
      if (await answered) {
        await showOnce(page.tabId);
        await onLookAgain();
      }
      return null;
    });
  };
  return (
    <Notice action={<Button onClick={ask}>{say('popupFramesShow')}</Button>}>{say('popupFramesHere', hosts.join(', '))}</Notice>
  );
}

type ClosedProps = Pick<Props, 'onLookAgain' | 'attempt'> & { page: Extract<ActivePage, { kind: 'closed' }> };

function Closed({ page, onLookAgain, attempt }: ClosedProps) {
  // The browser wants its question to come straight from the click: nothing may be awaited before it.
  const ask = (question: () => Promise<boolean>) => {
    const answered = question();
    void attempt(async () => {
      if (await answered) await untilOpen(onLookAgain);
      return null;
    });
  };
  return (
    <SiteQuestion
      host={hostOf(page.url)}
      onThisSite={() => ask(() => allowSite(page))}
      onAllSites={() => ask(allowAllSites)}
      onJustNow={() =>
        void attempt(async () => {
          await showOnce(page.tabId);
          await untilOpen(onLookAgain);
          return null;
        })
      }
    />
  );
}
