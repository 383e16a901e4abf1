import type { Badge } from '../relationship/badge.ts';
import type { Card as CardContent } from '../relationship/card.ts';
import { type Mark, marks } from '../relationship/mark.ts';
import { isDoneByWord, type StepAnswer } from '../relationship/stepAnswer.ts';
import { badgeWords, stepWords } from './badgeWords.ts';
import { CardSection } from './CardSection.tsx';
import { originWords, promiseWords, reasonsWords, talkWords } from './cardWords.ts';
import { initialsOf } from './initialsOf.ts';
import { markWords } from './markWords.ts';
import { say, sayCount } from './say.ts';
import { Words } from './Words.tsx';
import { WordsButton } from './WordsButton.tsx';

/** What the user may do from the card. Whatever needs typing happens in a page of ours. */
export type CardAct =
  | 'log'
  | 'open'
  | 'write'
  | 'snooze'
  | 'happy'
  | 'prompt again'
  | 'not same'
  | { kept: string }
  | { step: StepAnswer }
  | { mark: Mark; on: boolean };

type Props = {
  card: CardContent;
  /** The clock, ms since epoch. */
  now: number;
  /** What was just done, with a way back; null when nothing was. */
  done: string | null;
  /** "Not the same person" was asked for once and waits for the second, deliberate step. */
  asksNotSame: boolean;
  onAct: (act: CardAct) => void;
  onUndo: () => void;
  /** The second step of "not the same person" was declined. */
  onSame: () => void;
};

/** Who somebody is to the user, shown beside their name on someone else's page. */
export function Card({ card, now, done, asksNotSame, onAct, onUndo, onSame }: Props) {
  const met = originWords(card, now);
  return (
    <>
      <header>
        <span class="initials text" aria-hidden="true" data-text={initialsOf(card.badge.name)} />
        <div class="who">
          <Words text={card.badge.name} look="name" />
          <Words text={badgeWords({ ...card.badge, step: meeting(card.badge.step) }, now).full} look="quiet" />
        </div>
        <WordsButton kind="quiet" text={say('cardOpen')} onClick={() => onAct('open')} />
      </header>
      <div class="middle">
        {card.suggestion && <NextStep card={card} now={now} onAct={onAct} />}
        {card.promises.length > 0 && (
          <CardSection title={say('cardPromises')}>
            {card.promises.map((promise) => (
              <div class="row" key={promise.id}>
                <Words text={promiseWords(promise, now)} />
                <WordsButton kind="quiet" text={say('cardKept')} onClick={() => onAct({ kept: promise.id })} />
              </div>
            ))}
          </CardSection>
        )}
        {card.marks && <Marks marked={card.marks} onAct={onAct} />}
        {(card.facts.length > 0 || card.privateFacts > 0) && (
          <CardSection title={say('cardFacts')} aside={say('onlyYou')}>
            {card.facts.map(({ id, text }) => (
              <Words key={id} text={text} look="fact" />
            ))}
            {card.privateFacts > 0 && <Words text={sayCount('cardPrivateFacts', card.privateFacts)} look="quiet" />}
          </CardSection>
        )}
        {met !== null && (
          <CardSection title={say('cardHowWeMet')}>
            <Words text={met} />
          </CardSection>
        )}
        {card.lastTalks.length > 0 && (
          <CardSection title={say('cardLastTalks')}>
            {card.lastTalks.map((talk) => (
              <Words key={talk.at} text={talkWords(talk, now)} />
            ))}
          </CardSection>
        )}
        {card.recentPost && (
          <CardSection title={say('cardRecentPost')}>
            <Words text={say('cardQuoted', card.recentPost.title)} />
          </CardSection>
        )}
        {card.communities.length > 0 && (
          <div class="chips">
            {card.communities.map((community) => (
              <Words key={community} text={community} look="chip" />
            ))}
          </div>
        )}
      </div>
      {asksNotSame ? (
        <div class="foot" role="alert">
          <Words text={say('cardNotSameAsk', card.badge.name)} look="ask" />
          <WordsButton text={say('cardNotSameYes')} onClick={() => onAct('not same')} />
          <WordsButton kind="quiet" text={say('cancel')} onClick={onSame} />
        </div>
      ) : done !== null ? (
        <div class="foot" role="status">
          <Words text={done} look="ask" />
          <WordsButton kind="quiet" text={say('undo')} onClick={onUndo} />
        </div>
      ) : (
        <div class="foot">
          <WordsButton text={say('cardLog')} onClick={() => onAct('log')} />
          <WordsButton kind="quiet" text={say('cardSnooze')} onClick={() => onAct('snooze')} />
          {card.happySince === null ? (
            <WordsButton kind="quiet" text={say('cardHappy')} onClick={() => onAct('happy')} />
          ) : (
            <WordsButton kind="quiet" text={say('cardPromptAgain')} onClick={() => onAct('prompt again')} />
          )}
          <WordsButton kind="quiet" text={say('cardNotSame')} onClick={() => onAct('not same')} />
        </div>
      )}
    </>
  );
}

/** What somebody wrote is good news, or made one laugh: one press, or one key. */
function Marks({ marked, onAct }: { marked: readonly Mark[]; onAct: Props['onAct'] }) {
  return (
    <CardSection title={say('markTitle')}>
      <div class="marks">
        {marks.map((mark, i) => {
          const on = marked.includes(mark);
          return (
            <WordsButton
              key={mark}
              text={markWords(mark)}
              pressed={on}
              shortcut={String(i + 1)}
              onClick={() => onAct({ mark, on: !on })}
            />
          );
        })}
      </div>
    </CardSection>
  );
}

/** That the two meet soon, of what the badge says next; the step has a place of its own in the card. */
function meeting(next: Badge['step']): Badge['step'] {
  return typeof next === 'object' ? next : null;
}

function NextStep({ card, now, onAct }: Pick<Props, 'card' | 'now' | 'onAct'>) {
  const { suggestion, email } = card;
  if (!suggestion) return null;
  return (
    <div class="step">
      <Words text={stepWords(suggestion.step)} look="question" />
      <Words text={say('cardBecause', reasonsWords(suggestion.because, now))} look="quiet" />
      {suggestion.step === 'email' && email !== null && (
        <WordsButton kind="main" text={say('cardWrite')} onClick={() => onAct('write')} />
      )}
      <div class="answers">
        {isDoneByWord(suggestion) && <WordsButton kind="quiet" text={say('stepDone')} onClick={() => onAct({ step: 'done' })} />}
        <WordsButton kind="quiet" text={say('stepNotAgain')} onClick={() => onAct({ step: 'not again' })} />
        <WordsButton kind="quiet" text={say('stepNotLikeThis')} onClick={() => onAct({ step: 'not like this' })} />
      </div>
    </div>
  );
}
