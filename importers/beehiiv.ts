import type { Importer } from './importer.ts';
import { memberList } from './members.ts';

/** Beehiiv's full subscriber export, as Ghost's own migration reads it (seen 2024). */
export const beehiiv: Importer = memberList({
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
  gone({ status, leftAt }) {
    if (leftAt !== '') return `left on ${leftAt}`;
    if (/^(pending|validating|needs_attention|invalid)$/i.test(status)) return `has not confirmed (status "${status}")`;
    return /^active$/i.test(status) ? null : `does not read any more (status "${status}")`;
  },
});
