import { beehiiv } from './beehiiv.ts';
import { blueskyRepo } from './blueskyRepo.ts';
import { commento } from './commento.ts';
import { contactsCsv } from './contactsCsv.ts';
import { disqus } from './disqus.ts';
import { ghost } from './ghost.ts';
import { ics } from './ics.ts';
import type { FileHead, Importer } from './importer.ts';
import { isso } from './isso.ts';
import { jscontact } from './jscontact.ts';
import { ldif } from './ldif.ts';
import { linkedin } from './linkedin.ts';
import { mailchimp } from './mailchimp.ts';
import { mastodon } from './mastodon.ts';
import { mbox } from './mbox.ts';
import { monica } from './monica.ts';
import { substack } from './substack.ts';
import { telegram } from './telegram.ts';
import { vcard } from './vcard.ts';
import { whatsapp } from './whatsapp.ts';
import { wxr } from './wxr.ts';
import { x } from './x.ts';

/** Every format we read; the first that recognises a file reads it, so the particular stand before the general. */
export const importers: readonly Importer[] = [
  x,
  blueskyRepo,
  mastodon,
  linkedin,
  wxr,
  disqus,
  isso,
  commento,
  monica,
  telegram,
  whatsapp,
  mbox,
  jscontact,
  vcard,
  ldif,
  ghost,
  substack,
  mailchimp,
  beehiiv,
  contactsCsv,
  ics,
];

/** Who reads this file, or null if nobody knows it. */
export function importerFor(head: FileHead): Importer | null {
  return importers.find((importer) => importer.recognises(head)) ?? null;
}
