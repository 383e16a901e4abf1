import type { Mention } from '../../relationship/mention.ts';
import type { Site } from '../../sites/site.ts';
import { sendMessage } from '../../storage/messages.ts';

/** A mention on the page and the site that shows it. */
export type Shown = { site: Site; mention: Mention };

/** Reads the words of what stands at `places` in `shown` and tells the background; leaves out what the page shows no more. */
type TellWords = (shown: readonly Shown[], places: readonly number[]) => void;

declare global {
  /** What the words' script leaves for us in the world both share, which no page can see. */
  var wordsDoor: TellWords | undefined;
}

/** Has the words read, by a script that is fetched once. Nearly no page says anything to the user, so none carries it. */
export async function tellWords(...told: Parameters<TellWords>): Promise<void> {
  if (!globalThis.wordsDoor) await sendMessage('bringWords').catch(() => {});
  globalThis.wordsDoor?.(...told);
}
