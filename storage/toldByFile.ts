import type { ExportReport, FileReport } from '../relationship/importReport.ts';
import type { Import } from './database.ts';

/** A file of an export, or the export itself where it is not known which of its files told something. */
export type Place = {
  exportIndex: number;
  /** What becomes of the file; null where it is not known. */
  file: Required<Pick<FileReport, 'people' | 'interactions'>> | null;
};

/** Counts in an import's reports whom each export and each of its files told of: once each. */
export class ToldByFile {
  readonly #importing: Import;
  readonly #places = new Map<string, Place>();
  /** Where each person was told of, the first first. The lists are few and shared: there are many people. */
  readonly #placesOf = new Map<string, readonly Place[]>();
  readonly #lists = new Map<readonly Place[], Map<Place, readonly Place[]>>();

  constructor(importing: Import) {
    this.#importing = importing;
  }

  /** The file of that name among those of an export. */
  placeOf(exportIndex: number, name: string | undefined): Place {
    const key = `${exportIndex} ${name ?? ''}`;
    const known = this.#places.get(key);
    if (known) return known;
    const place = { exportIndex, file: this.#countsOf(exportIndex, name) };
    this.#places.set(key, place);
    return place;
  }

  /** The place told of somebody; `isNew`: of whom nobody knew before this import. */
  tell(place: Place, personId: string, isNew: boolean): void {
    const before = this.#placesOf.get(personId) ?? [];
    if (before.includes(place)) return;
    this.#countOne(place, before, isNew, 1);
    this.#placesOf.set(personId, this.#with(before, place));
  }

  /** The same of what is counted already: the import was stopped and goes on. */
  tellAgain(place: Place, personId: string): void {
    const before = this.#placesOf.get(personId) ?? [];
    if (!before.includes(place)) this.#placesOf.set(personId, this.#with(before, place));
  }

  /** Somebody whom this import brought is somebody known, who may be new as well. */
  join(gone: string, stays: string, isNew: boolean): void {
    const theirs = this.#placesOf.get(gone) ?? [];
    const before = this.#placesOf.get(stays) ?? [];
    this.#count(theirs, true, -1);
    this.#count(before, isNew, -1);
    const all = theirs.reduce((places, place) => (places.includes(place) ? places : this.#with(places, place)), before);
    this.#count(all, isNew, 1);
    this.#placesOf.set(stays, all);
    this.#placesOf.delete(gone);
  }

  #count(places: readonly Place[], isNew: boolean, by: 1 | -1): void {
    for (const [i, place] of places.entries()) this.#countOne(place, places.slice(0, i), isNew, by);
  }

  /** Who is new is so in the first place, and an export counts them once. */
  #countOne({ exportIndex, file }: Place, before: readonly Place[], isNew: boolean, by: 1 | -1): void {
    const as = isNew && before.length === 0 ? 'added' : 'joined';
    if (file) file.people[as] += by;
    const report = this.#importing.exports[exportIndex];
    if (report && !before.some((other) => other.exportIndex === exportIndex)) report.people[as] += by;
  }

  #with(places: readonly Place[], place: Place): readonly Place[] {
    const more = this.#lists.get(places) ?? new Map<Place, readonly Place[]>();
    this.#lists.set(places, more);
    const list = more.get(place) ?? [...places, place];
    more.set(place, list);
    return list;
  }

  #countsOf(exportIndex: number, name: string | undefined): Place['file'] {
    const files: ExportReport['files'] = this.#importing.exports[exportIndex]?.files ?? [];
    const file = files.find((one) => one.name === name);
    if (!file) return null;
    file.people ??= { added: 0, joined: 0 };
    file.interactions ??= { added: 0, known: 0 };
    return { people: file.people, interactions: file.interactions };
  }
}
