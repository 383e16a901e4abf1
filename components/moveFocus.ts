/** Moves the focus among the buttons inside `list`, round its ends. */
export function moveFocusIn(list: HTMLElement, by: 1 | -1): void {
  const buttons = [...list.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(here + by + buttons.length) % buttons.length]?.focus();
}
