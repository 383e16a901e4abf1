import { useCallback, useEffect, useState } from 'preact/hooks';
import { onChange } from '../../storage/changes.ts';
import { type ActivePage, activePage } from './page.ts';

/** The page in front, looked at again after every change; null until it was looked at. */
export function useActivePage(): { page: ActivePage | null; lookAgain: () => Promise<ActivePage> } {
  const [page, setPage] = useState<ActivePage | null>(null);
  const lookAgain = useCallback(async () => {
    const seen = await activePage().catch((): ActivePage => ({ kind: 'none' }));
    setPage(seen);
    return seen;
  }, []);
  useEffect(() => {
    void lookAgain();
    return onChange(() => void lookAgain());
  }, [lookAgain]);
  return { page, lookAgain };
}
