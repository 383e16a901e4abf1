import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../site.ts';
import type { Composer } from './composer.ts';

/**
 * Who is answered on a site, as far as we know how it is written there. Composers are not in `Site` because feeds need not carry them:
 * they come when the user begins to write.
 */
export type Composers = (site: Site) => Composer | null;

/** Somebody the user writes to, and the site that shows them. */
export type Addressee = { site: Site; mention: Mention };

/** Whom the text in `field` is for, as the first of `sites` that knows tells; null for nobody in particular. */
export function addresseeOf(field: Element, sites: readonly Site[], page: Page, composers: Composers): Addressee | null {
  for (const site of sites) {
    const mention = composers(site)?.(field, site, page);
    if (mention) return { site, mention };
  }
  return null;
}
