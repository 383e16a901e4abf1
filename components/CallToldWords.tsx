import type { Interaction } from '../relationship/interaction.ts';
import { say } from './say.ts';

/** What a call told, line by line; nothing where it told nothing. */
export function CallToldWords({ interaction: { told, reason, hard } }: { interaction: Interaction }) {
  const lines = [
    { label: say('callToldLife'), words: told?.life ?? '' },
    { label: say('callToldWork'), words: told?.work ?? '' },
    { label: say('callToldHelp'), words: told?.help ?? '' },
    { label: say('callToldReason'), words: reason ?? '' },
  ].filter(({ words }) => words !== '');
  return (
    <>
      {lines.map(({ label, words }) => (
        <p key={label}>
          <span class="quiet">{label}</span> <bdi>{words}</bdi>
        </p>
      ))}
      {hard === true && <p class="quiet">{say('callToldWasHard')}</p>}
    </>
  );
}
