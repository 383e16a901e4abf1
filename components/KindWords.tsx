import { DateWords } from './DateWords.tsx';
import './KindWords.css';
import { NameLink, type Way } from './NameLink.tsx';

type Props = {
  said: readonly { personId: string; name: string; words: string; at: number }[];
  wayTo: (personId: string) => Way;
  /** The clock, ms since epoch. */
  now: number;
};

/** Kind words that were kept, to be read again. */
export function KindWords({ said, wayTo, now }: Props) {
  return (
    <ul class="kind-words">
      {said.map(({ personId, name, words, at }) => (
        <li key={`${personId} ${at}`}>
          <blockquote class="words" dir="auto">
            {words}
          </blockquote>
          <p class="quiet">
            <NameLink name={name} way={wayTo(personId)} />, <DateWords at={at} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
