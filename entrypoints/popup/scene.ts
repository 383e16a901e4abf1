import { language } from '../../components/say.ts';
import { nameIndex } from '../../relationship/nameIndex.ts';
import type { ReadDay, Surroundings } from '../../relationship/quickLog.ts';
import type { ActivePage } from './page.ts';

/** What the popup stands in: the page in front and all that a sentence's meaning depends on. Fills in while the user types. */
export type Scene = { page: ActivePage | null; around: Omit<Surroundings, 'now'> };

const noDayYet: ReadDay = () => null;

/** Before anything is known; what is typed now is understood as far as words alone go. */
export function emptyScene(): Scene {
  const names = nameIndex([]);
  const unknown = { names, byHandle: new Map(), onPage: [], strangers: [], about: null, pageChannel: null };
  return { page: null, around: { ...unknown, languageTag: language(), readDay: noDayYet } };
}
