import type { Glance } from '../relationship/glance.ts';
import type { PromiseInText } from '../relationship/promiseInText.ts';
import { promiseWords } from './cardWords.ts';
import { comingDay, roughly } from './dateWords.ts';
import { say } from './say.ts';
import { Words } from './Words.tsx';
import { WordsButton } from './WordsButton.tsx';

/** What the line beside the user's writing shows. */
export type LineShows =
  | { kind: 'glance'; glance: Glance }
  | { kind: 'offer'; name: string; promise: Pick<PromiseInText, 'by' | 'what' | 'dueAt'> }
  | { kind: 'remembered' | 'not remembered' };

/** What the user may do there. */
export type LineActs = { onRemember: () => void; onDecline: () => void; onUndo: () => void; onDismiss: () => void };

type Props = LineActs & { shows: LineShows; now: number };

/** One line beside the field in which the user writes to somebody: what to think of, or "remember this?" for a promise just typed. */
export function ComposerLine({ shows, now, onRemember, onDecline, onUndo, onDismiss }: Props) {
  switch (shows.kind) {
    case 'glance':
      return (
        <>
          <div class="says glance">
            {glanceWords(shows.glance, now).map((words) => (
              <Words key={words} text={words} />
            ))}
            <Words text={say('onlyYou')} look="quiet" />
          </div>
          <button type="button" class="close" aria-label={say('composerDismiss')} onClick={onDismiss} />
        </>
      );
    case 'offer':
      return (
        <>
          <div class="says">
            <Words text={offerWords(shows, now)} look="promise" />
            <Words text={say('onlyYou')} look="quiet" />
          </div>
          <WordsButton text={say('composerRemember')} onClick={onRemember} />
          <WordsButton kind="quiet" text={say('composerDecline')} onClick={onDecline} />
        </>
      );
    default:
      return (
        <>
          <div class="says">
            <Words text={say(shows.kind === 'remembered' ? 'composerRemembered' : 'composerNotRemembered')} />
          </div>
          {shows.kind === 'remembered' && <WordsButton kind="quiet" text={say('undo')} onClick={onUndo} />}
        </>
      );
  }
}

/** The promise, what they talked about, one fact; each where there is one. */
function glanceWords({ promise, topic, fact }: Glance, now: number): string[] {
  return [
    ...(promise ? [promiseWords(promise, now)] : []),
    ...(topic ? [say('composerTopic', topic.words, roughly(topic.at, now))] : []),
    ...(fact === null ? [] : [fact]),
  ];
}

/** "Remember for Ada: send you the draft, by Friday?" */
function offerWords({ name, promise }: Extract<LineShows, { kind: 'offer' }>, now: number): string {
  const { by, what, dueAt } = promise;
  const promised = dueAt === null ? what : say('cardPromiseDue', what, comingDay(dueAt, now));
  return say(by === 'me' ? 'composerOfferMine' : 'composerOfferTheirs', name, promised);
}
