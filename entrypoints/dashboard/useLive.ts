import type { Scope } from '../../storage/changes.ts';
import { useAnswer } from '../ownPages/useAnswer.ts';
import { failure } from './acts.ts';

/** What a query answers, kept up to date with every change that `concerns` it; what cannot be read is said on top of the page. */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  concerns?: (scope: Scope) => boolean,
): T | undefined {
  const onFailure = (error: unknown) => {
    failure.value = { kind: 'not read', error };
  };
  return useAnswer(query, inputs, { onFailure, ...(concerns && { concerns }) });
}
