import { localDay } from '../relationship/talk.ts';
import { dayWords, fullDay } from './dateWords.ts';

type Props = {
  /** ms since epoch. */
  at: number;
  /** The clock, ms since epoch. */
  now: number;
};

/** A day in words, with the full date on hover. */
export function DateWords({ at, now }: Props) {
  return (
    <time dateTime={localDay(at)} title={fullDay(at)}>
      {dayWords(at, now)}
    </time>
  );
}
