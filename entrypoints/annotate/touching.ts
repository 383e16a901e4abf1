import { sendMessage } from '../../storage/messages.ts';
import type { Badges, Placed } from './badges.ts';
import { type CardRequest, cardDoor, type OpenCard } from './cardDoor.ts';
import { createHost, innerTarget, removeHost, sheetOf } from './host.ts';
import type { Touch } from './shield.ts';

/** How long the pointer rests on a badge before the card opens, ms: passing over opens nothing. */
const intentMs = 260;

/** How long the pointer may be away before the card closes, ms: enough to cross from the badge to the card. */
const leaveMs = 320;

/** What the user does with badges and cards. */
export type Touching = {
  onTouch: Touch;
  /** Something changed; an open card reads it. */
  renew(): void;
  closeCard(): void;
};

/** Opens and closes the card. `restOnly`: the page is never shown a card; a click opens a page of ours instead. */
export function watchTouching(badges: () => Badges | null, restOnly: boolean): Touching {
  let open: { card: OpenCard; placed: Placed } | null = null;
  let opening: Placed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onTouch: Touch = (host, event) => {
    if (open?.card.host === host) return touchCard(open.card, event);
    const placed = badges()?.at(host);
    if (placed) touchBadge(placed, event);
  };

  function touchBadge(placed: Placed, event: Event): void {
    if (restOnly || placed.site.hunts) {
      // Hovering tells the page nothing, and what is known opens in a window of ours.
      if (event.type === 'click') openOwnPage(placed);
      return;
    }
    switch (event.type) {
      case 'pointerover':
        if ((event as PointerEvent).pointerType !== 'touch') after(intentMs, () => openCard(placed, false));
        return;
      case 'pointerout':
        leave();
        return;
      case 'click':
        void openCard(placed, false);
        return;
      case 'keydown':
        if (!['Enter', ' '].includes((event as KeyboardEvent).key)) return;
        event.preventDefault();
        void openCard(placed, true);
    }
  }

  /** Whether the badge stands on the page, and its box is no other's by now. */
  function isThere(placed: Placed): boolean {
    return placed.host.element.isConnected && badges()?.at(placed.host) === placed;
  }

  function openOwnPage({ answer }: Placed): void {
    if (answer?.personId) void sendMessage('openPerson', { personId: answer.personId, toLog: true }).catch(() => {});
  }

  function touchCard(card: OpenCard, event: Event): void {
    if (event.type === 'pointerover') clearTimeout(timer);
    else if (event.type === 'pointerout') leave();
    else card.onTouch(event, innerTarget(card.host, event));
  }

  function leave(): void {
    clearTimeout(timer);
    // A card with the focus in it stays until Escape, a click elsewhere, or Tab.
    after(leaveMs, () => open?.card.host.root.activeElement === null && closeCard());
  }

  function after(ms: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  }

  async function openCard(placed: Placed, takeFocus: boolean): Promise<void> {
    clearTimeout(timer);
    const { answer, site, mention } = placed;
    if (!answer || answer.personId === null || open?.placed === placed) return;
    opening = placed;
    const door = await cardDoor();
    if (!door || opening !== placed || !isThere(placed)) return;
    closeCard();
    const request: CardRequest = {
      badge: answer,
      site,
      mention,
      beside: placed.button.getBoundingClientRect(),
      rightToLeft: getComputedStyle(placed.host.element).direction === 'rtl',
      dark: placed.button.classList.contains('dark'),
      takeFocus,
      createHost: (css, content) => createHost(sheetOf(css), content),
      removeHost,
      onClosed(byKey) {
        open = null;
        if (byKey && isThere(placed)) placed.button.focus({ preventScroll: true });
      },
    };
    open = { card: door.open(request), placed };
    watchElsewhere();
  }

  function closeCard(): void {
    opening = null;
    open?.card.close(false);
    open = null;
  }

  /** Escape, and a press anywhere else, close the card. */
  function watchElsewhere(): void {
    const done = new AbortController();
    const whileOpen = (act: (card: OpenCard, event: Event) => void) => (event: Event) => {
      if (!open) done.abort();
      else if (event.isTrusted) act(open.card, event);
    };
    const onKey = whileOpen((card, event) => {
      if ((event as KeyboardEvent).key !== 'Escape') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      card.close(true);
    });
    const onPress = whileOpen(closeCard);
    const onScroll = whileOpen(() => {
      if (open && !isThere(open.placed)) closeCard();
    });
    window.addEventListener('keydown', onKey, { capture: true, signal: done.signal });
    window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal: done.signal });
    window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: done.signal });
  }

  return { onTouch, renew: () => open?.card.renew(), closeCard };
}
