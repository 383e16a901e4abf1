import { type Mark, marks, owedBy } from '../relationship/mark.ts';
import { isWritten } from '../relationship/replies.ts';
import { firstWords, readSaid } from '../relationship/saidToUser.ts';
import { act, type Writing } from './act.ts';
import { database, type StoredInteraction } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { writeOwed } from './owed.ts';
import { type Place, type ReadMention, recognise } from './recognise.ts';
import { replySeen } from './replySeen.ts';
import { settings } from './settings.ts';

/** Something that somebody wrote. */
type Written = {
  personId: string;
  permalink: string;
  /** The page it was seen on, and the `Site.name` that read it. */
  page: string;
  site: string;
  /** When it was written, ms since epoch; null where the page does not say. */
  at: number | null;
  /** A few of its words; '' where they are not known. */
  words: string;
};

/** How the user has marked what stands at an address. */
export async function marksAt(permalink: string): Promise<Mark[]> {
  const db = await store();
  const keys = marks.map((mark) => keyOf(mark, permalink));
  const rows = await db.owed.where('sourceKey').anyOf(keys).toArray();
  const marked = new Set(rows.map(({ sourceKey }) => sourceKey));
  const happened = await db.interactions.where('sourceKey').equals(permalink).first();
  return marks.filter((mark, i) => marked.has(keys[i] ?? '') || (mark === 'kind words' && happened?.kindWords === true));
}

/** Marks what somebody wrote on a page, or takes the mark off; nothing if the mention is not theirs. The act can be undone. */
export async function setMark(
  personId: string,
  mention: ReadMention,
  { page }: Place,
  { mark, on, text }: { mark: Mark; on: boolean; text: string },
  operationId?: string,
): Promise<void> {
  const [known] = await recognise([mention], await settings());
  if (known?.person.personId !== personId || !isWritten(mention)) return;
  const { permalink, site, at } = mention;
  const words = mark === 'kind words' ? readSaid(text).words : firstWords(text);
  const written: Written = { personId, permalink, page, site, at, words };
  await act('marked', (write) => (on ? writeMark : removeMark)(write, written, mark), operationId);
}

/** Marks something that happened as kind words, to be read again, or takes the mark off. */
export function setKindWords(interactionId: string, on: boolean, operationId?: string): Promise<void> {
  return act(
    'marked',
    async (write) => {
      const happened = await database.interactions.get(interactionId);
      if (happened) await write.put('interactions', on ? { ...happened, kindWords: true } : withoutKindWords(happened));
    },
    operationId,
  );
}

function keyOf(mark: Mark, permalink: string): string {
  return `marked ${owedBy[mark]} ${permalink}`;
}

/** Open as of today, however old the words are: what the user has said to them before did not answer it. */
async function writeMark(write: Writing, written: Written, mark: Mark): Promise<void> {
  const { personId, permalink, words } = written;
  if (mark === 'kind words' && (await keepKindWords(write, written))) return;
  const open = { personId, kind: owedBy[mark], words, permalink };
  await writeOwed(write, { ...open, at: Date.now(), sourceKey: keyOf(mark, permalink) });
}

async function removeMark(write: Writing, written: Written, mark: Mark): Promise<void> {
  const row = await database.owed.where('sourceKey').equals(keyOf(mark, written.permalink)).first();
  if (row) await write.remove('owed', row.id);
  if (mark === 'kind words') await letKindWordsGo(write, written);
}

/** Keeps them as something that happened. True where a page has told already that they are said to the user: then that is to be thanked for. */
async function keepKindWords(write: Writing, written: Written): Promise<boolean> {
  const { personId, permalink, at, words } = written;
  const happened = await database.interactions.where('sourceKey').equals(permalink).first();
  if (happened) await write.put('interactions', { ...happened, note: happened.note || words, kindWords: true });
  else {
    const seen = { ...replySeen(written), source: 'user' as const, at: at ?? Date.now() };
    await writeInteraction(write, { ...seen, personId, direction: 'in', note: words, kindWords: true });
  }
  const noted = await database.owed.where('sourceKey').equals(permalink).first();
  if (noted?.kind === 'reply') await write.put('owed', { ...noted, kind: 'thanks' });
  return noted !== undefined;
}

async function letKindWordsGo(write: Writing, { permalink }: Written): Promise<void> {
  const happened = await database.interactions.where('sourceKey').equals(permalink).first();
  if (happened?.source === 'user') await write.remove('interactions', happened.id);
  else if (happened) await write.put('interactions', withoutKindWords(happened));
  const noted = await database.owed.where('sourceKey').equals(permalink).first();
  if (noted?.kind === 'thanks') await write.put('owed', { ...noted, kind: 'reply' });
}

function withoutKindWords({ kindWords: _, ...plain }: StoredInteraction): StoredInteraction {
  return plain;
}
