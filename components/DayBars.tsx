import './DayBars.css';
import { fullDay } from './dateWords.ts';
import { dayFromField } from './dayField.ts';
import { sayCount } from './say.ts';

type Props = {
  /** What the bars are, in a sentence. */
  title: string;
  /** The month as `2026-03`. */
  month: string;
  /** How many people, from the first day on. */
  people: readonly number[];
};

const width = 16;
const height = 84;

/** A month's days as bars; behind them the same in words, for whoever does not see them or wants to know. */
export function DayBars({ title, month, people }: Props) {
  const most = Math.max(1, ...people);
  return (
    <figure class="day-bars">
      <svg viewBox={`0 0 ${people.length * width} ${height + 1}`} role="img" aria-label={title}>
        {people.map((count, i) => {
          const size = Math.max(count === 0 ? 1 : 4, (count / most) * height);
          return (
            <rect
              key={dayOf(month, i)}
              class={count === 0 ? 'none' : undefined}
              x={i * width + 2}
              y={height + 1 - size}
              width={width - 4}
              height={size}
              rx={count === 0 ? 0 : 3}
            >
              <title>{dayWords(month, i, count)}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <details>
          <summary class="quiet">{title}</summary>
          <ul class="quiet">
            {people.map((count, i) => count > 0 && <li key={dayOf(month, i)}>{dayWords(month, i, count)}</li>)}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

function dayOf(month: string, index: number): string {
  return `${month}-${String(index + 1).padStart(2, '0')}`;
}

function dayWords(month: string, index: number, count: number): string {
  return sayCount('reviewOnDay', count, fullDay(dayFromField(dayOf(month, index)) ?? 0));
}
