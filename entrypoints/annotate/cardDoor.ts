import type { Badge } from '../../relationship/badge.ts';
import { sendMessage } from '../../storage/messages.ts';
import type { Host } from './host.ts';
import type { Shown } from './wordsDoor.ts';

/** What the card's script is given. It is a second script, brought when the first card opens, that shares only this with ours. */
export type CardRequest = Shown & {
  badge: Badge;
  /** Where the badge stands in the window. */
  beside: DOMRect;
  rightToLeft: boolean;
  dark: boolean;
  /** The keyboard opened it, so the focus goes in. */
  takeFocus: boolean;
  /** Our way of making a host, so that the shield knows it. */
  createHost(css: string, content: HTMLElement): Host;
  /** Wipes the host and takes it away. */
  removeHost(host: Host): void;
  onClosed(byKey: boolean): void;
};

/** An open card, as the page's side sees it. */
export type OpenCard = {
  host: Host;
  /** A genuine event in the card. */
  onTouch(event: Event, inner: Element | null): void;
  /** Something changed; reads the card anew. */
  renew(): void;
  close(byKey: boolean): void;
};

/** What the card's script leaves for us in the world both share, which no page can see. */
export type CardDoor = { open(request: CardRequest): OpenCard };

declare global {
  var openCardDoor: CardDoor | undefined;
}

/** The card's script, fetched once. */
export async function cardDoor(): Promise<CardDoor | null> {
  if (!globalThis.openCardDoor) await sendMessage('bringCard').catch(() => {});
  return globalThis.openCardDoor ?? null;
}
