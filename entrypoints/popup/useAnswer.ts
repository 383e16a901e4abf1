import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../storage/changes.ts';

/** What a question to the store answers, asked again after every change anywhere; null until the first answer. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let latest = 0;
    const again = async () => {
      const mine = ++latest;
      const told = await ask().catch((failure: unknown) => {
        console.warn('Not read', failure);
        return null;
      });
      if (mine === latest) setAnswer(told);
    };
    void again();
    const stop = onChange(() => void again());
    return () => {
      latest = -1;
      stop();
    };
  }, inputs);
  return answer;
}
