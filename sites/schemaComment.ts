import { commentSite } from './comments/commentSystem.ts';
import { drupal } from './drupal.ts';
import { microformats } from './microformats.ts';
import { wordpress } from './wordpress.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** schema.org's Comment, as microdata or RDFa, in whatever a theme is built of. */
export const schemaComment = commentSite({
  name: 'schemaComment',
  comment:
    '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [typeof~="Comment"], [typeof~="schema:Comment"]',
  names: '[itemprop~="author"], [itemprop~="creator"], [property~="author"], [property~="schema:author"], [property~="creator"]',
  namedIn: (authors) =>
    authors.flatMap((author) => author.querySelector('[itemprop~="name"], [property~="name"]') ?? author).at(0) ?? null,
  yieldsTo: [wordpress, wpdiscuz, drupal, microformats],
});
