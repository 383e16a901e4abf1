import { artalk } from '../artalk.ts';
import { blogger } from '../blogger.ts';
import { bloggerClassic } from '../bloggerClassic.ts';
import { commento } from '../commento.ts';
import { discourse } from '../discourse.ts';
import { disqus } from '../disqus.ts';
import { disqusStatic } from '../disqusStatic.ts';
import { drupal } from '../drupal.ts';
import { ghost } from '../ghost.ts';
import { giscus } from '../giscus.ts';
import { handmade } from '../handmade.ts';
import { intensedebate } from '../intensedebate.ts';
import { isso } from '../isso.ts';
import { kinja } from '../kinja.ts';
import { livefyre } from '../livefyre.ts';
import { mastodon } from '../mastodon.ts';
import { microformats } from '../microformats.ts';
import { movabletype } from '../movabletype.ts';
import { pixnet } from '../pixnet.ts';
import { reddit } from '../reddit.ts';
import { remark42 } from '../remark42.ts';
import { schemaComment } from '../schemaComment.ts';
import { serendipity } from '../serendipity.ts';
import type { Site } from '../site.ts';
import { spip } from '../spip.ts';
import { tumblr } from '../tumblr.ts';
import { twikoo } from '../twikoo.ts';
import { utterances } from '../utterances.ts';
import { valine } from '../valine.ts';
import { waline } from '../waline.ts';
import { wordpress } from '../wordpress.ts';
import { wpdiscuz } from '../wpdiscuz.ts';
import { youtube } from '../youtube.ts';
import { type CommentSystem, commentSite } from './commentSystem.ts';

/** Every comment system we know by name. A comment belongs to the first that recognises it. A new one is one line here. */
const systems: readonly CommentSystem[] = [
  disqusStatic,
  livefyre,
  wpdiscuz,
  kinja,
  pixnet,
  blogger,
  bloggerClassic,
  serendipity,
  spip,
  movabletype,
  drupal,
  wordpress,
  microformats,
  schemaComment,
  artalk,
  commento,
  discourse,
  disqus,
  ghost,
  giscus,
  intensedebate,
  isso,
  reddit,
  remark42,
  tumblr,
  twikoo,
  utterances,
  valine,
  waline,
  youtube,
];

/**
 * The sites that may be on any host: Mastodon, which knows its own pages, then the comment systems, hand-made ones last. They are
 * guessed only where no system is known.
 */
export const commentSites: readonly Site[] = [
  mastodon,
  ...systems.map((system, place) => commentSite(system, systems.slice(0, place))),
  handmade(systems),
];
