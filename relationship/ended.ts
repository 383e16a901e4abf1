import { writtenLanguages } from './written/all.ts';

/**
 * Whether a fact or a label notes that somebody died, or that there is to be no contact: then nothing is suggested for them any more. Only where
 * it is said of themselves; "her mother died" is something to ask after.
 */
export function tellsOfAnEnd(words: string): boolean {
  return writtenLanguages.some(({ ended }) => ended.test(words.trim()));
}
