import { isBelow } from '../reading.ts';
import { type Composer, writers } from './composer.ts';

const post = '[data-pressable-container]';

/** On Threads what is answered stands above the field in the same dialog, as it does in a feed; what it quotes stands inside it. Seen 2025-04. */
export const toOnThreads: Composer = (field, site, page) => {
  const posts = [...(field.closest('[role="dialog"]')?.querySelectorAll(post) ?? [])];
  const answered = posts.findLast((one) => isBelow(field, one) && !one.parentElement?.closest(post));
  if (answered === undefined) return null;
  return writers(site.mentions(answered, page)).find(({ element }) => element.closest(post) === answered) ?? null;
};
