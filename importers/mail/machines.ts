import type { Identity } from '../../relationship/identity.ts';
import { emailOf } from '../email.ts';
import type { Letter } from './letter.ts';

/** Lines that only lists, newsletters and programs write (RFC 2369, 2919, 3834; Feedback-ID is asked for by Gmail of bulk senders). */
const machineLines = [
  'list-id',
  'list-unsubscribe',
  'list-post',
  'feedback-id',
  'x-autoreply',
  'x-autorespond',
  'x-mailman-version',
];

/** Mailboxes nobody reads or everybody does. */
const machineMailbox = new RegExp(
  `^email:(?:${[
    '(?:[\\w.+-]*[._+-])?(?:no|do[._-]?not|not)[._-]?reply(?:[._+-][\\w.+-]*)?',
    'mailer[._-]?daemon',
    'postmaster',
    '(?:[\\w.+-]*[._+-])?bounces?(?:[._+-][\\w.+-]*)?',
    'undisclosed[._-]recipients',
    '(?:[\\w.+-]*[._+-])?(?:notifications?|notify|newsletters?|alerts?)(?:[._+-][\\w.+-]*)?',
    'auto(?:mated|matic|reply|mail)?',
  ].join('|')})@`,
);

/** Hosts of mailing lists. */
const listHost = /@(?:lists?\.|.*\.lists?\.|googlegroups\.com$|groups\.google\.com$|yahoogroups\.|groups\.io$|.*\.groups\.io$)/;

/** Whether no person wrote this to the user: a list, a newsletter, a receipt, a bounce, an automatic reply. */
export function isFromMachine({ header, from }: Letter): boolean {
  if (machineLines.some((name) => header.has(name))) return true;
  if (/^(?:bulk|list|junk)\b/i.test(header.get('precedence') ?? '')) return true;
  if (!/^(?:no\b|$)/i.test(header.get('auto-submitted') ?? '')) return true;
  if (header.get('return-path') === '<>' || /^multipart\/report\b/i.test(header.get('content-type') ?? '')) return true;
  // Calendars and shops write in a person's name: then the sender is another.
  const sender = emailOf(/[^\s<]+@[^\s>]+/.exec(header.get('sender') ?? '')?.[0] ?? '');
  return [from?.identity, sender].some((identity) => identity && isMachine(identity));
}

/** Whether an address is no person's. */
export function isMachine(identity: Identity): boolean {
  return machineMailbox.test(identity) || listHost.test(identity);
}
