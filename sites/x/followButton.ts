import type { Identity } from '../../relationship/identity.ts';

/**
 * The handle, and with it the permanent number that the follow button of the same card carries (`1234-follow`). The button's label
 * names the handle in every language, which proves that the two belong together.
 */
export function identitiesInCard(card: Element | null, handle: string): Identity[] {
  const known: Identity[] = [`x:${handle}`];
  for (const button of card?.querySelectorAll('[data-testid$="-follow"], [data-testid$="-unfollow"]') ?? []) {
    const id = /^(\d+)-/.exec(button.getAttribute('data-testid') ?? '')?.[1];
    const label = button.getAttribute('aria-label')?.toLowerCase() ?? '';
    if (id !== undefined && new RegExp(`@${handle}(?!\\w)`).test(label)) return [...known, `x-id:${id}`];
  }
  return known;
}
