import { Check } from 'lucide';
import type { Owed } from '../relationship/owed.ts';
import { Button } from './Button.tsx';
import { owedWords } from './cardWords.ts';
import { DateWords } from './DateWords.tsx';
import './PledgeList.css';
import { Section } from './Section.tsx';
import { say } from './say.ts';
import { isWebAddress } from './shortAddress.ts';

type Props = {
  /** What is open, the oldest first. */
  owed: readonly Owed[];
  onSettle: (owedId: string) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** What somebody said or did that the user has not answered yet, with a way to it; nothing where nothing is open. */
export function WaitingList({ owed, onSettle, now }: Props) {
  if (owed.length === 0) return null;
  return (
    <Section title={say('waitingTitle')} onlyYou>
      <ul class="pledge-list">
        {owed.map(({ id, kind, words, permalink, at }) => (
          <li key={id} class="pledge">
            <div class="what">
              <p dir="auto">{owedWords(kind, words)}</p>
              <p class="quiet">
                <DateWords at={at} now={now} />
                {permalink !== null && isWebAddress(permalink) && (
                  <>
                    {' · '}
                    <a href={permalink} target="_blank" rel="noreferrer">
                      {say('answeredRead')}
                    </a>
                  </>
                )}
              </p>
            </div>
            <Button
              kind="bare"
              icon={Check}
              label={say('labelFor', say('waitingDone'), owedWords(kind, words))}
              onClick={() => onSettle(id)}
            >
              {say('waitingDone')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
