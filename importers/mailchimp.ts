import { because } from '../relationship/skipReason.ts';
import type { Importer } from './importer.ts';
import { memberList } from './members.ts';

/**
 * Mailchimp's "Export audience": a zip with one table each of those subscribed, unsubscribed, cleaned (whose address no longer works) and
 * never subscribed. Titles in capitals are Mailchimp's own in every language, the others the audience's.
 */
export const mailchimp: Importer = memberList({
  name: 'mailchimp',
  columns: {
    email: ['email address', 'email', 'e-mail-adresse', 'adresse e-mail', 'dirección de correo electrónico', 'e-mailadres'],
    name: ['name', 'full name'],
    firstName: ['first name', 'fname', 'vorname', 'prénom', 'nombre', 'nome', 'voornaam'],
    lastName: ['last name', 'lname', 'nachname', 'nom', 'apellidos', 'sobrenome', 'cognome', 'achternaam'],
    rating: ['member_rating'],
    since: ['optin_time'],
    sinceElse: ['confirm_time'],
    changed: ['last_changed'],
    left: ['unsub_time'],
    cleaned: ['clean_time'],
    status: ['status'],
    note: ['notes'],
    labels: ['tags'],
  },
  // Of a table made from an export "OPTIN_TIME" is the first to go.
  needs: ['email', 'rating'],
  gone({ email, left, cleaned, status }) {
    if (left !== '') return because('skip_readerLeft', email, left);
    if (cleaned !== '') return because('skip_readerUnreachable', email, cleaned);
    return /^(unsubscribed|cleaned|archived|non-?subscribed)$/i.test(status) ? because('skip_readerStatus', email, status) : null;
  },
});
