import type { Mention } from '../../relationship/mention.ts';
import type { Site } from '../../sites/site.ts';
import { sendMessage } from '../../storage/messages.ts';

/** A mention on the page and the site that shows it. */
export type Shown = { site: Site; mention: Mention };

/** What reads words on this page. Nearly no page says anything to the user, so none carries it. */
type WordsDoor = {
  /** Tells the background the words of what stands at `places` in `shown`. */
  tell(shown: readonly Shown[], places: readonly number[]): void;
  /** What somebody wrote; '' where there are no words, or the element shows something else by now. */
  read(shown: Shown): string;
};

declare global {
  /** What the words' script leaves for us in the world both share, which no page can see. */
  var openWordsDoor: WordsDoor | undefined;
}

/** The words' script, fetched once. */
export async function wordsDoor(): Promise<WordsDoor | null> {
  if (!globalThis.openWordsDoor) await sendMessage('bringWords').catch(() => {});
  return globalThis.openWordsDoor ?? null;
}
