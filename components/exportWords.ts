import { type MessageKey, say } from './say.ts';

/** Formats whose name is the same in every language. */
const properNames: Record<string, string> = {
  x: 'X (Twitter)',
  linkedin: 'LinkedIn',
  wxr: 'WordPress',
  disqus: 'Disqus',
  isso: 'Isso',
  commento: 'Commento',
  ghost: 'Ghost',
  substack: 'Substack',
  mailchimp: 'Mailchimp',
  beehiiv: 'Beehiiv',
  vcard: 'vCard',
  ldif: 'LDIF',
  jscontact: 'JSContact',
  blueskyRepo: 'Bluesky',
  mastodon: 'Mastodon',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  monica: 'Monica',
};

const words: Record<string, MessageKey> = {
  contactsCsv: 'importContacts',
  mbox: 'importMail',
  ics: 'importCalendar',
  mapped: 'importTable',
};

/** What people call an export format, by the name of its importer. */
export function exportWords(importer: string): string {
  const key = words[importer];
  return key === undefined ? (properNames[importer] ?? importer) : say(key);
}
