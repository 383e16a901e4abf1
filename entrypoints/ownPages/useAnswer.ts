import { useEffect, useState } from 'preact/hooks';
import { onChange, type Scope } from '../../storage/changes.ts';

type Wishes = {
  /** Which changes make the answer a new one; all of them when left out. */
  concerns?: (scope: Scope) => boolean;
  /** Says that there is no answer; the last one stays. */
  onFailure: (failure: unknown) => void;
};

/**
 * What a question to the store answers, asked again after every change anywhere (another tab, a page, the popup); undefined until the
 * first answer. Of answers that overtake each other the latest question's stands.
 */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[], { concerns, onFailure }: Wishes): T | undefined {
  const [answer, setAnswer] = useState<{ told: T } | null>(null);
  useEffect(() => {
    let latest = 0;
    const again = async () => {
      const mine = ++latest;
      try {
        const told = await ask();
        if (mine === latest) setAnswer({ told });
      } catch (failure) {
        if (mine === latest) onFailure(failure);
      }
    };
    void again();
    const stop = onChange((scope) => {
      if (concerns?.(scope) ?? true) void again();
    });
    return () => {
      latest = -1;
      stop();
    };
  }, inputs);
  return answer?.told;
}
