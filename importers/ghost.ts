import { because } from '../relationship/skipReason.ts';
import type { Importer } from './importer.ts';
import { memberList } from './members.ts';

/** Ghost's "Export all members", as its own tests expect it from version 4 to 6. */
export const ghost: Importer = memberList({
  name: 'ghost',
  columns: {
    id: ['id'],
    email: ['email'],
    name: ['name'],
    firstName: [],
    lastName: [],
    note: ['note'],
    getsMail: ['subscribed_to_emails', 'subscribed'],
    complimentary: ['complimentary_plan'],
    customer: ['stripe_customer_id'],
    since: ['created_at'],
    sinceElse: [],
    deletedAt: ['deleted_at'],
    labels: ['labels'],
  },
  needs: ['email', 'getsMail', 'complimentary', 'since'],
  gone({ email, deletedAt, getsMail, complimentary, customer }) {
    if (deletedAt !== '') return because('skip_readerDeleted', email, deletedAt);
    const pays = complimentary === 'true' || customer !== '';
    return getsMail === 'false' && !pays ? because('skip_readerNoMail', email) : null;
  },
});
