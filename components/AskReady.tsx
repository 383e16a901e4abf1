import type { AskReadiness } from '../relationship/askReadiness.ts';
import { askWords, speaksForWords } from './askWords.ts';
import { Section } from './Section.tsx';
import { say } from './say.ts';

type Props = {
  readiness: AskReadiness;
  /** The clock, ms since epoch. */
  now: number;
};

/** Whether one might ask somebody for something, or what comes first. */
export function AskReady({ readiness, now }: Props) {
  const speaksFor = speaksForWords(readiness);
  return (
    <Section title={say('askTitle')}>
      <p>{askWords(readiness, now)}</p>
      {speaksFor !== null && <p class="quiet">{speaksFor}</p>}
    </Section>
  );
}
