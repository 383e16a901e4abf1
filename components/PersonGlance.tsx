import { ArrowLeft, Check, EyeOff, SquareArrowOutUpRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Fact } from '../relationship/fact.ts';
import type { Interaction } from '../relationship/interaction.ts';
import type { Person, PersonSummary } from '../relationship/person.ts';
import { isOpen, type Pledge } from '../relationship/pledge.ts';
import type { Suggestion } from '../relationship/suggestion.ts';
import './PersonGlance.css';
import { Button } from './Button.tsx';
import { stepWords } from './badgeWords.ts';
import { promiseWords, reasonsWords, talkWords } from './cardWords.ts';
import { Icon } from './Icon.tsx';
import { Initials } from './Initials.tsx';
import { minutesWords } from './logWords.ts';
import { OnlyYou } from './OnlyYou.tsx';
import { say, sayCount } from './say.ts';

/** All that the glance shows of somebody. */
export type Glance = {
  person: Person;
  summary: PersonSummary;
  /** Private ones too: the popup is the user's own. */
  facts: readonly Fact[];
  pledges: readonly Pledge[];
  /** What happened, newest first. */
  interactions: readonly Interaction[];
  /** Null for silence. */
  suggestion: Suggestion | null;
};

type Props = Glance & {
  /** Their page in the dashboard. */
  href: string;
  onBack: () => void;
  onKeep: (pledgeId: string) => void;
  /** The clock, ms since epoch. */
  now: number;
  /** The log for this person. */
  children: ComponentChildren;
};

const talksShown = 4;

/** Somebody at a glance: what one would want to remember before saying hello, and the log. */
export function PersonGlance({
  person,
  summary,
  facts,
  pledges,
  interactions,
  suggestion,
  href,
  onBack,
  onKeep,
  now,
  children,
}: Props) {
  const open = pledges.filter(isOpen);
  return (
    <article class="person-glance">
      <header>
        <Button kind="bare" icon={ArrowLeft} iconOnly onClick={onBack}>
          {say('popupBack')}
        </Button>
        <Initials name={person.name} size={38} />
        <div class="who">
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          <p class="quiet">{summary.talks > 0 ? sayCount('talks', summary.talks) : say('popupNoTalksYet')}</p>
        </div>
        <a class="button bare icon-only" href={href} target="_blank" title={say('popupWholePage')} rel="noopener">
          <Icon icon={SquareArrowOutUpRight} />
          <span class="unseen">{say('popupWholePage')}</span>
        </a>
      </header>
      {suggestion && (
        <p class="step">
          <span class="words">{stepWords(suggestion.step)}</span>
          <span class="quiet">{reasonsWords(suggestion.because, now)}</span>
        </p>
      )}
      {children}
      {open.length > 0 && (
        <section aria-labelledby="glance-promises">
          <h2 id="glance-promises">{say('popupPromises')}</h2>
          <ul>
            {open.map((pledge) => (
              <li key={pledge.id} class="line">
                <bdi class="what">{promiseWords(pledge, now)}</bdi>
                <Button kind="bare" icon={Check} label={`${say('popupKept')}: ${pledge.what}`} onClick={() => onKeep(pledge.id)}>
                  {say('popupKept')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section aria-labelledby="glance-facts">
          <header>
            <h2 id="glance-facts">{say('popupFacts')}</h2>
            <OnlyYou />
          </header>
          <ul class="facts">
            {facts.map((fact) => (
              <li key={fact.id}>
                <bdi>{fact.text}</bdi>
                {fact.private && (
                  <span class="quiet private" title={say('popupFactPrivate')}>
                    <Icon icon={EyeOff} size={13} />
                    <span class="unseen">{say('popupFactPrivate')}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="glance-talks">
        <header>
          <h2 id="glance-talks">{say('popupLastTalks')}</h2>
          {interactions.length > 0 && <OnlyYou />}
        </header>
        {interactions.length === 0 && <p class="quiet">{say('popupNothingYet')}</p>}
        <ul>
          {interactions.slice(0, talksShown).map((interaction) => (
            <li key={interaction.id} class="talk">
              <span>
                {talkWords(interaction, now)}
                {interaction.minutes !== null && <span class="quiet"> · {minutesWords(interaction.minutes)}</span>}
              </span>
              {interaction.note !== '' && (
                <p class="note words quiet" dir="auto">
                  {interaction.note}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
