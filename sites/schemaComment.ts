import type { CommentSystem } from './comments/commentSystem.ts';

/** schema.org's Comment, as microdata or RDFa, in whatever a theme is built of. */
export const schemaComment: CommentSystem = {
  name: 'schemaComment',
  comment:
    '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [typeof~="Comment"], [typeof~="schema:Comment"]',
  names: '[itemprop~="author"], [itemprop~="creator"], [property~="author"], [property~="schema:author"], [property~="creator"]',
  namedIn: (authors) =>
    authors.flatMap((author) => author.querySelector('[itemprop~="name"], [property~="name"]') ?? author).at(0) ?? null,
};
