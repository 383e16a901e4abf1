import { lastFromMe, timeOf } from '../contact.ts';
import type { Day } from '../day.ts';
import { newsTone } from '../newsTone.ts';
import type { Standing } from '../standing.ts';
import type { Found, Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** Asking after something half a year late would sound as if the user had only just noticed. */
const daysOpen = 180;

/**
 * Something in their life that the user wanted to ask after on a day (T10). Arises on that day, for half a year. Done when the user has been in
 * touch since, or the day is taken off the fact. So does what was marked as good news and is none.
 */
export const lifeEvent: Kind = {
  kind: 'life event',
  begins: false,
  arises(standing, day) {
    const { clock } = day;
    const { askAfter, dismissed } = standing;
    const asked = timeOf(lastFromMe(standing, clock));
    const due = askAfter.find(
      ({ id, at }) =>
        at < clock.dayStart(1) && at >= clock.dayStart(-daysOpen) && asked < at && !dismissed.includes(`life event ${id} ${at}`),
    );
    if (!due) return sadNews(standing, day);
    const { id, text, private: isPrivate, at } = due;
    return {
      step: 'ask after',
      because: [{ kind: 'ask after', factId: id, text, private: isPrivate, tone: newsTone(text), at }],
      about: `${id} ${at}`,
    };
  },
};

/** Nobody is congratulated on a loss, whatever it was marked as. */
function sadNews(standing: Standing, { clock }: Day): Found | null {
  const isSad = (words: string) => newsTone(words) === 'sad';
  const asked = { kind: 'life event', owedKind: 'congratulation', step: 'ask after', anyWordAnswers: true } as const;
  const found = owedFound(standing, clock, { ...asked, of: isSad });
  return (
    found && { ...found, because: found.because.map((reason) => (reason.kind === 'owed' ? { ...reason, sad: true } : reason)) }
  );
}
