/** Moves the focus to the next button in a box of ours, round and round: behind the last, the page's own order would lead away for good. */
export function goRound(box: HTMLElement, backwards: boolean): void {
  const buttons = [...box.querySelectorAll('button')];
  const root = box.getRootNode() as ShadowRoot;
  const now = buttons.indexOf(root.activeElement as HTMLButtonElement);
  const next = backwards ? (now <= 0 ? buttons.length - 1 : now - 1) : (now + 1) % buttons.length;
  buttons[next]?.focus({ preventScroll: true });
}
