import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** What the browser can be told to do by keys, as wxt.config.ts names it. */
type Command = '_execute_action' | 'add-person' | 'hide-facts' | 'line-beside-field';

/** The keys that stand for it in this browser, as the browser writes them; '' while unknown and where the user has taken them away. */
export function useShortcut(command: Command): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((all) => setKeys(all.find(({ name }) => name === command)?.shortcut ?? ''));
  }, [command]);
  return keys;
}
