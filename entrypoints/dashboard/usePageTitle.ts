import { useEffect } from 'preact/hooks';
import { say } from '../../components/say.ts';

/** Names the tab after the page shown in it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${say('productName')}`;
  }, [title]);
}
