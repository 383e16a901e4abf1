import type { CommentSystem } from './comments/commentSystem.ts';

/** Comments that Disqus's WordPress plugin copies into the page for search engines and readers without scripts (2009–2018). */
export const disqusStatic: CommentSystem = {
  name: 'disqusStatic',
  vouchesFor: ['disqus', 'x-id'],
  comment: 'li[id^="dsq-comment-"], div[id^="dsq-comment-"]:not([id*="header"], [id*="body"], [id*="message"], [id*="footer"])',
  names: '[id^="dsq-author-user-"]',
  // An old version of the plugin printed the address in front of the name instead of linking the name.
  placeIn: (_own, naming) => /^\s*(https?:\/\/\S+)\s*$/.exec(naming.previousSibling?.nodeValue ?? '')?.[1] ?? null,
};
