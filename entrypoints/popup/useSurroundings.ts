import { useEffect, useMemo, useState } from 'preact/hooks';
import { language } from '../../components/say.ts';
import { type KnownPerson, type NameIndex, nameIndex } from '../../relationship/nameIndex.ts';
import type { ReadDay, Surroundings } from '../../relationship/quickLog.ts';
import { summaries, summary } from '../../storage/people.ts';
import { type ActivePage, channelOf } from './page.ts';
import { useAnswer } from './useAnswer.ts';

/** Until the calendar's words are there; they come while the first word is typed. */
const noDayYet: ReadDay = () => null;

/** What a sentence's meaning depends on, filled in as it arrives: typing waits for none of it. */
export function useSurroundings(page: ActivePage | null, onPage: readonly KnownPerson[], personId: string | null): Surroundings {
  const [readDay, setReadDay] = useState(() => noDayYet);
  const everybody = useAnswer<NameIndex>(async () => nameIndex(await summaries({ sort: 'lastAt' })), []);
  const about = useAnswer(async () => (personId === null ? null : await summary(personId)), [personId]);
  useEffect(() => {
    void import('./readDay.ts').then((days) => setReadDay(() => days.readDay));
  }, []);
  return useMemo(
    () => ({
      names: everybody ?? nameIndex(onPage),
      onPage,
      strangers: page?.kind === 'open' ? page.strangers.map(({ displayName }) => displayName) : [],
      about,
      pageChannel: page === null || page.kind === 'none' ? null : channelOf(page.url),
      languageTag: language(),
      now: Date.now(),
      readDay,
    }),
    [everybody, onPage, about, page, readDay],
  );
}
