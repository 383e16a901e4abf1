import { useEffect, useState } from 'preact/hooks';
import { onChange, type Scope } from '../../storage/changes.ts';
import { failure } from './acts.ts';

/**
 * What a query answers, asked again after every change anywhere (another tab, a page, the popup) that `concerns` it; undefined until
 * the first answer. Of answers that overtake each other the latest question's stands.
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: unknown[],
  concerns: (scope: Scope) => boolean = () => true,
): T | undefined {
  const [answer, setAnswer] = useState<{ inputs: unknown[]; value: T } | null>(null);
  useEffect(() => {
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      try {
        const value = await query();
        if (mine === asked) setAnswer({ inputs, value });
      } catch (error) {
        failure.value = { kind: 'not read', error };
      }
    };
    ask();
    const stop = onChange((scope) => {
      if (concerns(scope)) ask();
    });
    return () => {
      asked = -1;
      stop();
    };
  }, inputs);
  return answer?.value;
}
