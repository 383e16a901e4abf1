import { signal } from '@preact/signals';
import { failureWords } from '../../components/failureWords.ts';
import { say } from '../../components/say.ts';
import type { Far } from '../../storage/act.ts';
import { lastActs } from '../../storage/undo.ts';
import { acting } from './acting/acting.ts';

/** What was just done, in a sentence, and the act that can be taken back; null for nothing to say. */
export const lastDone = signal<{ text: string; actId: string | null } | null>(null);

/** What could not be done; stays until it is dismissed. Null while all is well. */
export const failure = signal<{ kind: 'not saved' | 'not read'; error: unknown } | null>(null);

/** How far an act on many people is; null while there is none. */
export const underWay = signal<{ done: number; all: number } | null>(null);

const far: Far = (done, all) => {
  underWay.value = { done, all };
};

/** Does something that has no form of its own, then says so and offers to undo it unless it is final; a failure stays on top. */
export async function doing(work: (far: Far) => Promise<unknown>, done: string, final?: 'final'): Promise<void> {
  try {
    await work(far);
    const [act] = final ? [] : await lastActs(1);
    lastDone.value = { text: done, actId: act?.id ?? null };
    failure.value = null;
  } catch (error) {
    failure.value = { kind: 'not saved', error };
  } finally {
    underWay.value = null;
  }
}

/** Takes back the act that `lastDone` speaks of. */
export async function undoLast(): Promise<void> {
  const actId = lastDone.value?.actId;
  if (actId) await takeBack(actId);
}

/** Takes back one act. */
export async function takeBack(actId: string): Promise<void> {
  try {
    lastDone.value = null;
    await acting({ kind: 'undo', actId }, far);
    lastDone.value = { text: say('dashboardUndone'), actId: null };
  } catch (error) {
    failure.value = { kind: 'not saved', error };
  } finally {
    underWay.value = null;
  }
}

/** A failure as the user reads it: our own plain words where the store has some, else the general ones. */
export function failureText(failed: { kind: 'not saved' | 'not read'; error: unknown }): string {
  return failureWords(failed.error, failed.kind === 'not read' ? say('dashboardNotRead') : say('dashboardNotSaved'));
}
