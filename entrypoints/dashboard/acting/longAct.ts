import { type Far, peopleAPart } from '../../../storage/act.ts';
import { hasBroughtMuch } from '../../../storage/imports.ts';
import { changeFocus, deletePeople, restorePeople, tagPeople, untagPeople } from '../../../storage/manyPeople.ts';
import { isOfMany, undo } from '../../../storage/undo.ts';
import { undoImport } from '../../../storage/undoImport.ts';

/** An act that may concern everybody, as it can be told to a worker. */
export type LongAct =
  | { kind: 'tag' | 'untag'; personIds: readonly string[]; tag: string }
  | { kind: 'focus'; personIds: readonly string[]; resting: readonly string[] }
  | { kind: 'delete' | 'restore'; personIds: readonly string[] }
  | { kind: 'undo'; actId: string }
  | { kind: 'undo import'; importId: string };

/** Carries the act out here. */
export function carriedOut(act: LongAct, far: Far): Promise<void> {
  switch (act.kind) {
    case 'tag':
      return tagPeople(act.personIds, act.tag, { far });
    case 'untag':
      return untagPeople(act.personIds, act.tag, { far });
    case 'focus':
      return changeFocus(act.personIds, act.resting, { far });
    case 'delete':
      return deletePeople(act.personIds, { far });
    case 'restore':
      return restorePeople(act.personIds, { far });
    case 'undo':
      return undo(act.actId, { far });
    case 'undo import':
      return undoImport(act.importId);
  }
}

/** Whether it may hold a page up. */
export async function isLong(act: LongAct): Promise<boolean> {
  switch (act.kind) {
    case 'undo':
      return isOfMany(act.actId);
    case 'undo import':
      return hasBroughtMuch(act.importId);
    default:
      return act.personIds.length > peopleAPart;
  }
}
