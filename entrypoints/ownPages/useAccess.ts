import { useEffect, useState } from 'preact/hooks';
import { granted, onAccessChange } from './access.ts';

/** The site patterns granted now; null until known. */
export function useAccess(): string[] | null {
  const [origins, setOrigins] = useState<string[] | null>(null);
  useEffect(() => {
    const ask = async () => setOrigins(await granted());
    ask();
    return onAccessChange(ask);
  }, []);
  return origins;
}
