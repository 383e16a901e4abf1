import { type Finding, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import { type DayOrder, readDate } from '../dates.ts';
import { emailOf } from '../email.ts';
import type { Reading } from '../importer.ts';
import type { LeftOut } from '../leftOut.ts';
import type { Row } from '../table.ts';
import { memberOf } from './account.ts';

/** Connections.csv: English in every real export seen (2018–2026); French and German titles from other projects' samples. */
export const connections = {
  columns: {
    firstName: ['first name', 'prénom', 'vorname', 'nombre', 'nome', 'voornaam'],
    lastName: ['last name', 'nom', 'nachname', 'apellidos', 'sobrenome', 'cognome', 'achternaam'],
    url: ['url', 'profile url'],
    email: [
      'email address',
      'adresse e-mail',
      'e-mail-adresse',
      'dirección de correo electrónico',
      'endereço de e-mail',
      'indirizzo e-mail',
      'indirizzo email',
      'e-mailadres',
    ],
    company: ['company', 'entreprise', 'unternehmen', 'empresa', 'azienda', 'bedrijf'],
    position: ['position', 'poste', 'cargo', 'puesto', 'posizione', 'functie'],
    connectedOn: [
      'connected on',
      'date de connexion',
      'verbunden am',
      'conectado el',
      'conectado em',
      'collegato il',
      'verbonden op',
    ],
  },
  needs: ['firstName', 'lastName', 'connectedOn'],
} as const;

type Cell = Row<keyof typeof connections.columns>['cell'];

/** First and last name, as any table of the export has them. */
export function nameOf({ firstName, lastName }: Pick<Cell, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim();
}

/** The accounts a connection is told by. */
export function identitiesOf({ url, email }: Pick<Cell, 'url' | 'email'>): Identity[] {
  const address = emailOf(email);
  return [...memberOf(url), ...(address === null ? [] : [address])];
}

/** One connection: who, where they work, and since when the two are connected; null for a member who has closed the account. */
export function connectionIn(
  { file, line, cell }: Row<keyof typeof connections.columns>,
  reading: Reading,
  leftOut: LeftOut,
  order: DayOrder,
): Finding | null {
  const name = nameOf(cell);
  const identities = identitiesOf(cell);
  const [first] = identities;
  if (first === undefined) {
    if (name === '') leftOut.count('skip_closed');
    else reading.skip({ file, line, reason: because('skip_connectionNobody', name) });
    return null;
  }
  const at = readDate(cell.connectedOn, reading.zone, order);
  if (at === null)
    reading.skip({ file, line, reason: because('skip_columnDate', 'Connected On', cell.connectedOn, '13 Dec 2025') });
  const work = [cell.position, cell.company].filter((part) => part !== '').join(', ');
  return finding({
    name,
    identities,
    facts: work === '' ? [] : [{ text: work, facet: 'work' }],
    interactions: at === null ? [] : [connected(first, at)],
  });
}

function connected(identity: Identity, at: number): Finding['interactions'][number] {
  const sourceKey = `linkedin connected ${identity}`;
  return {
    rung: 'follow',
    direction: 'both',
    at,
    channel: 'linkedin',
    minutes: null,
    note: '',
    permalink: null,
    thread: null,
    sourceKey,
  };
}
