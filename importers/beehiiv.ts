import { because } from '../relationship/skipReason.ts';
import type { Importer } from './importer.ts';
import { memberList } from './members.ts';

const list = memberList({
  name: 'beehiiv',
  columns: {
    email: ['email'],
    name: ['name'],
    firstName: ['first name', 'first_name'],
    lastName: ['last name', 'last_name'],
    status: ['status'],
    tier: ['tier', 'subscription_tier'],
    customer: ['stripe_customer_id'],
    since: ['created_at', 'created at'],
    sinceElse: ['subscribed_at'],
    leftAt: ['unsubscribed_at', 'unsubscribed at'],
    note: [],
    labels: ['tags'],
  },
  needs: ['email', 'status', 'tier', 'since'],
  gone({ email, status, leftAt }) {
    if (leftAt !== '') return because('skip_readerLeft', email, leftAt);
    if (/^(pending|validating|needs_attention|invalid)$/i.test(status)) return because('skip_readerUnconfirmed', email, status);
    return /^active$/i.test(status) ? null : because('skip_readerStopped', email, status);
  },
});

/** Beehiiv's full subscriber export, as Ghost's own migration reads it (seen 2024). */
export const beehiiv: Importer = {
  ...list,
  // Tiny News has the same titles for other things: its statuses are numbers.
  recognises: (head) => list.recognises(head) && !/^"?channel id\b/im.test(head.text),
};
