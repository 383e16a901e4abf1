import type { Card } from '../relationship/card.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { originWords, talkWords } from './cardWords.ts';
import { accountWords } from './IdentityList.tsx';
import { Initials } from './Initials.tsx';
import { questionWords, type SharedReason } from './questionWords.ts';
import { say } from './say.ts';
import './QuestionPair.css';

/** One of the two who may be one person. */
export type QuestionSide = Pick<Card, 'origin' | 'via'> & {
  personId: string;
  name: string;
  /** Their page. */
  href: string;
  /** What there has been, in one line. */
  words: string;
  identities: readonly Identity[];
  communities: readonly string[];
  /** The last talks, newest first. */
  talks: readonly Interaction[];
};

type Props = {
  sides: readonly [QuestionSide, QuestionSide];
  reasons: readonly SharedReason[];
  /** The clock, ms since epoch. */
  now: number;
};

/** Two who may be one, side by side, and what speaks for it. */
export function QuestionPair({ sides, reasons, now }: Props) {
  return (
    <div class="question-pair">
      <p class="reasons words">{questionWords(reasons)}</p>
      <div class="sides">
        {sides.map((side) => (
          <Side key={side.personId} {...side} now={now} />
        ))}
      </div>
    </div>
  );
}

function Side({ name, href, words, identities, communities, talks, now, ...met }: QuestionSide & { now: number }) {
  const origin = originWords(met, now);
  const told = [
    { title: say('dashboardAccounts'), lines: identities.map(accountWords) },
    { title: say('questionCommunities'), lines: communities },
    { title: say('questionLastTalks'), lines: talks.map((talk) => talkWords(talk, now)) },
    { title: say('dashboardHowWeMet'), lines: origin === null ? [] : [origin] },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <article class="panel side">
      <header>
        <Initials name={name} size={44} />
        <div>
          <h3>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </h3>
          <p class="quiet">{words}</p>
        </div>
      </header>
      <dl>
        {told.map(({ title, lines }) => (
          <div key={title}>
            <dt class="quiet">{title}</dt>
            {lines.slice(0, mostLines).map((line) => (
              <dd key={line}>
                <bdi>{line}</bdi>
              </dd>
            ))}
            {lines.length > mostLines && <dd class="quiet">{say('questionMore', String(lines.length - mostLines))}</dd>}
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Of each kind so many lines are enough to know somebody by. */
const mostLines = 6;
