import type { Glance } from '../../relationship/glance.ts';
import { type SentMention, sendMessage } from '../../storage/messages.ts';
import type { Touch } from '../annotate/shield.ts';

/** What the user writes in one field to one person, and what of ours stands beside it. */
export type Letter = {
  onTouch: Touch;
  /** Something changed anywhere, perhaps that we may look here. */
  renew(): void;
  end(): void;
  hasEnded(): boolean;
};

/** To whom, and where. */
export type Addressed = { mention: SentMention; pageUrl: string; pageTitle: string };

/** What the letter's script leaves for us in the world both share. `theirWords` is what the user answers; '' where that is not known. */
type LetterDoor = { start(field: HTMLElement, to: Addressed, glance: Glance, theirWords: string): Letter };

declare global {
  var openLetterDoor: LetterDoor | undefined;
}

/** The letter's script, fetched once. */
export async function letterDoor(): Promise<LetterDoor | null> {
  if (!globalThis.openLetterDoor) await sendMessage('bringLetter').catch(() => {});
  return globalThis.openLetterDoor ?? null;
}
