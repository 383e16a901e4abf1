import type { Mention } from '../../relationship/mention.ts';

/**
 * The end of the row that holds `@handle` and time. It is a flex row in feeds and on a post's own page alike (there the name has a
 * line to itself), its text gives way with "…" when narrow, and the "…" menu stands outside it: nothing is pushed about.
 */
export function endOfNameLine({ element, role }: Mention): Element {
  if (role === 'mentioned' || role === 'reposter') return element;
  if (role === 'profile') return element.querySelector('[dir]') ?? element;
  const card = element.closest(
    '[data-testid="User-Name"], [data-testid="UserCell"], [data-testid="HoverCard"], [data-testid="conversation"]',
  );
  const last = card && (card.querySelector('time')?.parentElement ?? handleIn(card, element));
  return last?.parentElement ?? element;
}

/** The element that shows `@handle` for a name without a time beside it. */
function handleIn(card: Element, name: Element): Element | null {
  const href = name.getAttribute('href');
  if (href === null) return card.querySelector('[tabindex="-1"]');
  return (
    [...card.querySelectorAll('a[tabindex="-1"]')].find(
      (link) => link.getAttribute('href') === href && link.textContent !== '',
    ) ?? null
  );
}
