import { Check, Clock, Ellipsis } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../relationship/suggestion.ts';
import { Button } from './Button.tsx';
import { stepWords } from './badgeWords.ts';
import { reasonsWords } from './cardWords.ts';
import { Initials } from './Initials.tsx';
import { MenuButton } from './MenuButton.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import { PutOffForm } from './PutOffForm.tsx';
import { say } from './say.ts';
import { isWebAddress } from './shortAddress.ts';
import './AboutRow.css';
import './StepRow.css';

/** When a step is put off to: in so many days, on a local day (`2026-03-14`), or when the user is back. */
export type PutOff = { days: number } | { day: string } | 'until back';

/** What the user can answer to a suggestion. */
export type StepAnswers = {
  /** Null where "done" would say nothing, as for what is only to be read. */
  onDone: (() => void) | null;
  onLater: (until: PutOff) => void;
  /** This very suggestion never again. */
  onNotAgain: () => void;
  /** No suggestion of this kind for them. */
  onNotLikeThis: () => void;
  onHappy: () => void;
};

type Props = StepAnswers & {
  name: string;
  /** To what there is about them. */
  way: Way;
  suggestion: Suggestion;
  /** Whether the user has said that they will be away, so that "when I'm back" means something. */
  canWaitForBack: boolean;
  /** A button of its own in place of "done": write the hello. */
  action?: ComponentChildren;
  /** The clock, ms since epoch. */
  now: number;
};

/** One person with their one next step, why, and what the user can say to it. */
export function StepRow({ name, way, suggestion, canWaitForBack, action, now, ...answers }: Props) {
  const [choosingDay, setChoosingDay] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const later = [
    { text: say('stepTomorrow'), onChoose: () => answers.onLater({ days: 1 }) },
    { text: say('stepNextWeek'), onChoose: () => answers.onLater({ days: 7 }) },
    { text: say('stepNextMonth'), onChoose: () => answers.onLater({ days: 30 }) },
    { text: say('stepOnDay'), onChoose: () => setChoosingDay(true) },
    ...(canWaitForBack ? [{ text: say('stepWhenBack'), onChoose: () => answers.onLater('until back') }] : []),
  ];
  const more = [
    { text: say('stepNotAgain'), onChoose: answers.onNotAgain },
    { text: say('stepNotLikeThis'), onChoose: answers.onNotLikeThis },
    { text: say('dashboardHappy'), onChoose: answers.onHappy },
  ];
  const link = evidenceOf(suggestion);
  return (
    <li class="about-row step-row" ref={row}>
      <Initials name={name} size={36} />
      <div class="what">
        <p>
          <NameLink name={name} way={way} /> <span class="step">{stepWords(suggestion.step)}</span>
        </p>
        <p class="quiet">
          {reasonsWords(suggestion.because, now)}
          {link !== null && (
            <>
              {' · '}
              <a href={link} target="_blank" rel="noreferrer">
                {say('stepOpen')}
              </a>
            </>
          )}
        </p>
        {choosingDay && (
          <PutOffForm
            now={now}
            onChoose={(day) => {
              setChoosingDay(false);
              answers.onLater({ day });
            }}
            onCancel={() => {
              setChoosingDay(false);
              row.current?.querySelector<HTMLElement>('.menu-button button')?.focus();
            }}
          />
        )}
      </div>
      <div class="answers">
        {action}
        {answers.onDone && (
          <Button kind="bare" icon={Check} label={say('stepDoneFor', name)} onClick={answers.onDone}>
            {say('stepDone')}
          </Button>
        )}
        <MenuButton text={say('stepLater')} label={say('stepLaterFor', name)} icon={Clock} items={later} />
        <MenuButton text={say('stepMore')} label={say('stepMoreFor', name)} icon={Ellipsis} iconOnly items={more} />
      </div>
    </li>
  );
}

/** Where the first reason can be read; null when nowhere. Only addresses of the web are links. */
function evidenceOf({ because }: Suggestion): string | null {
  for (const reason of because) {
    const address = reason.kind === 'owed' ? reason.permalink : reason.kind === 'their post' ? reason.url : null;
    if (address !== null && isWebAddress(address)) return address;
  }
  return null;
}
