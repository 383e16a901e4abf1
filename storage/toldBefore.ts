import { database, rowsAboutThose, whichExist } from './database.ts';
import { deletedOf } from './deleted.ts';
import { toldUnder } from './inParts.ts';
import { ManyTexts } from './manyTexts.ts';
import { networkOf, readTogether } from './pack.ts';

/**
 * What the store was told before: source keys, also those the user deleted, so that nothing is added twice, and talks, so that each is counted once. What concerns an
 * import is read once, and then kept in mind for as long as nobody else writes.
 */
export class ToldBefore {
  #keys = new ManyTexts();
  #talks = new ManyTexts();
  readonly #networks = new Set<string>();
  readonly #people = new Set<string>();
  #hasReadDeleted = false;
  #isFirst: boolean;

  /** `isFirst`: nothing of the import is in the store yet. */
  constructor(isFirst: boolean) {
    this.#isFirst = isFirst;
  }

  /** Somebody else has written. */
  forget(): void {
    this.#keys = new ManyTexts();
    this.#talks = new ManyTexts();
    this.#networks.clear();
    this.#people.clear();
    this.#hasReadDeleted = false;
    this.#isFirst = false;
  }

  /** Reads which of these are known, and whatever else was told of their networks. */
  async readKeys(sourceKeys: readonly string[]): Promise<void> {
    if (!this.#hasReadDeleted) for (const { what } of await deletedOf('interaction')) this.#keys.add(what);
    this.#hasReadDeleted = true;
    const networks = new Set(sourceKeys.map(networkOf));
    for (const network of networks) if (network !== '' && !this.#networks.has(network)) await this.#readNetwork(network);
    const ofPages = sourceKeys.filter((key) => networkOf(key) === '');
    const exist = await whichExist('interactions', 'sourceKey', ofPages);
    for (const [i, key] of ofPages.entries()) if (exist[i]) this.#keys.add(key);
  }

  /** Notes that a source key is told. Returns whether it is for the first time. */
  addKey(sourceKey: string): boolean {
    return this.#keys.add(sourceKey);
  }

  /** Whether a source key is told. */
  hasKey(sourceKey: string): boolean {
    return this.#keys.has(sourceKey);
  }

  /** Reads the talks there were with these people, each with whether this import brought them. */
  async readTalks(people: readonly { id: string; isNew: boolean }[]): Promise<void> {
    const unread = people.filter(({ id, isNew }) => !(isNew && this.#isFirst) && !this.#people.has(id)).map(({ id }) => id);
    for (const id of unread) this.#people.add(id);
    if (unread.length === 0) return;
    // One after the other: all at once may be half of all that ever happened.
    await database.transaction('r', database.interactions, async () => {
      for (const ids of readTogether(unread)) await this.#readTalksOf(ids);
    });
  }

  /** Notes that a talk is told. Returns whether it is a new one. */
  addTalk(personId: string, talk: string): boolean {
    return this.#talks.add(`${personId} ${talk}`);
  }

  async #readTalksOf(ids: readonly string[]): Promise<void> {
    const rows = rowsAboutThose('interactions', ids[0] ?? '', ids.at(-1) ?? '');
    for (const { personId, talk } of await rows.toArray()) if (talk !== null) this.addTalk(personId, talk);
  }

  async #readNetwork(network: string): Promise<void> {
    this.#networks.add(network);
    for await (const rows of toldUnder(network)) for (const { sourceKey } of rows) this.#keys.add(sourceKey ?? '');
  }
}
