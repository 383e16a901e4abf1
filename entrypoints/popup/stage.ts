import { nameIndex } from '../../relationship/nameIndex.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { onChange, type Scope } from '../../storage/changes.ts';
import { summaries, summary } from '../../storage/people.ts';
import { type ActivePage, activePage, channelOf } from './page.ts';
import { readDay } from './readDay.ts';
import type { Scene } from './scene.ts';

export { undoLast } from '../../storage/undo.ts';
// All that needs the store, the sites' readers or the calendar: loaded once the field can be typed in.
export { Found } from './Found.tsx';
export { Healed } from './Healed.tsx';
export { Here } from './Here.tsx';
export { logEntry, peopleOf, search } from './log.ts';
export { PersonPanel } from './PersonPanel.tsx';
export { SiteSettings } from './SiteSettings.tsx';
export { TodayHere } from './TodayHere.tsx';

type OnScene = (change: (scene: Scene) => Scene) => void;

/** Calls back with the scene as it fills, and anew after every change, until the returned function is called. */
export function watchScene(personId: string | null, onScene: OnScene, onUnread: (failure: unknown) => void): () => void {
  let isOver = false;
  const tell: OnScene = (change) => {
    if (!isOver) onScene(change);
  };
  tell(({ page, around }) => ({ page, around: { ...around, readDay, about: null } }));
  const readAgain = ({ personIds }: Scope) => {
    const reads = [lookAtPage(tell), turnTo(personId, tell), meet(personIds, tell)];
    for (const read of reads) read.catch(onUnread);
  };
  readAgain({ personIds: everybody.size > 0 ? [] : null });
  const stop = onChange(readAgain);
  return () => {
    isOver = true;
    stop();
  };
}

/** Looks at the page in front. */
export async function lookAtPage(tell: OnScene): Promise<ActivePage> {
  const page = await activePage().catch((): ActivePage => ({ kind: 'none' }));
  const isOpen = page.kind === 'open';
  const seen = {
    pageChannel: page.kind === 'none' ? null : channelOf(page.url),
    onPage: isOpen ? page.known.map(({ person }) => person) : [],
    strangers: isOpen ? page.strangers.map(({ displayName }) => displayName) : [],
  };
  tell(({ around }) => ({ page, around: { ...around, ...seen } }));
  return page;
}

async function turnTo(personId: string | null, tell: OnScene): Promise<void> {
  const about = personId === null ? null : await summary(personId);
  tell(({ page, around }) => ({ page, around: { ...around, about } }));
}

/** Everybody who could be named; read whole once, and after that only who has changed. */
const everybody = new Map<string, PersonSummary>();

async function meet(personIds: readonly string[] | null, tell: OnScene): Promise<void> {
  if (personIds === null) {
    const all = await summaries({ sort: 'lastAt' });
    everybody.clear();
    for (const person of all) everybody.set(person.personId, person);
  }
  for (const personId of personIds ?? []) {
    const person = await summary(personId);
    if (person) everybody.set(personId, person);
    else everybody.delete(personId);
  }
  const names = nameIndex([...everybody.values()]);
  tell(({ page, around }) => ({ page, around: { ...around, names } }));
}
