import { because } from '../relationship/skipReason.ts';
import type { Importer } from './importer.ts';
import { memberList } from './members.ts';
import { hasHeader } from './table.ts';

/** `posts/….delivers.csv`, `….opens.csv` and `….clicks.csv` beside the list of readers, whom some of them name with its very columns. */
const mailed = { columns: { post: ['post_id'], email: ['email'] }, needs: ['post', 'email'] } as const;

/**
 * Substack's subscribers: `email_list.….csv` in the zip of the whole publication, and the table of its dashboard, whose "Cancel date"
 * is the end of a paid plan and not of reading. Titles seen in other projects' readers, 2021 to 2026.
 */
export const substack: Importer = memberList({
  name: 'substack',
  columns: {
    email: ['email'],
    name: ['name'],
    firstName: [],
    lastName: [],
    // Which columns the dashboard's table has is chosen there; any of these is Substack's alone.
    mark: [
      'active_subscription',
      'stripe_connected_customer_id',
      'subscription source (free)',
      'emails received (6mo)',
      'paid upgrade date',
      'first paid date',
    ],
    pays: ['active_subscription'],
    // In the list of those with a plan of 2021: "paid", "comp", "gift".
    plan: ['type'],
    expiry: ['expiry', 'expiration date'],
    noMail: ['email_disabled'],
    digests: ['prefer_digests'],
    since: ['created_at', 'start date'],
    sinceElse: [],
    note: [],
    labels: [],
  },
  needs: ['email', 'mark'],
  leavesOut(head) {
    return hasHeader(head, mailed) ? because('skip_ofReading') : null;
  },
  gone({ email, noMail, pays, plan }) {
    return noMail === 'true' && pays !== 'true' && plan === '' ? because('skip_readerNoMail', email) : null;
  },
});
