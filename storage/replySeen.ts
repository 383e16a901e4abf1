import type { NewInteraction } from './interactions.ts';

/** Where a reply was seen; `site` is the `Site.name` that read it, null for whatever comment system. */
type Seen = { site: string | null; page: string; permalink: string | null };

/** A reply that a page shows, as something that happened. On a blog all below one post is one talk; a network shows one thread on many pages. */
export function replySeen({
  site,
  page,
  permalink,
}: Seen): Pick<NewInteraction, 'rung' | 'channel' | 'permalink' | 'thread' | 'source' | 'sourceKey'> {
  const channel = site === 'x' || site === 'linkedin' ? site : 'web';
  const thread = channel === 'web' ? page : null;
  return { rung: 'reply', channel, permalink, thread, source: 'page', sourceKey: permalink };
}
