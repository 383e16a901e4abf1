import { type Finding, finding } from '../../relationship/finding.ts';
import { because } from '../../relationship/skipReason.ts';
import { readDate } from '../dates.ts';
import { emailOf } from '../email.ts';
import type { Reading } from '../importer.ts';
import type { Row } from '../table.ts';
import { memberOf } from './account.ts';

/** Connections.csv: English in every real export seen (2018–2026); French and German titles from other projects' samples. */
export const connections = {
  columns: {
    firstName: ['first name', 'prénom', 'vorname', 'nombre', 'nome', 'voornaam'],
    lastName: ['last name', 'nom', 'nachname', 'apellidos', 'sobrenome', 'cognome', 'achternaam'],
    url: ['url', 'profile url'],
    email: ['email address', 'adresse e-mail', 'e-mail-adresse', 'dirección de correo electrónico', 'endereço de e-mail'],
    company: ['company', 'entreprise', 'unternehmen', 'empresa'],
    position: ['position', 'poste', 'cargo'],
    connectedOn: ['connected on', 'date de connexion', 'verbunden am', 'conectado el', 'conectado em'],
  },
  needs: ['firstName', 'lastName', 'connectedOn'],
} as const;

type Column = keyof typeof connections.columns;

/** One connection: who, where they work, and since when the two are connected; null for a member who has closed the account. */
export function connectionIn({ file, line, cell }: Row<Column>, reading: Reading): Finding | null {
  const name = `${cell.firstName} ${cell.lastName}`.trim();
  const email = emailOf(cell.email);
  const identities = [...memberOf(cell.url), ...(email === null ? [] : [email])];
  if (identities.length === 0) {
    const reason = name === '' ? because('skip_connectionClosed') : because('skip_connectionNobody', name);
    reading.skip({ file, line, reason });
    return null;
  }
  const at = readDate(cell.connectedOn, reading.zone);
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'Connected On', cell.connectedOn, '13 Dec 2025') });
  }
  const work = [cell.position, cell.company].filter((part) => part !== '').join(', ');
  return finding({
    name,
    identities,
    facts: work === '' ? [] : [{ text: work, facet: 'work' }],
    interactions: at === null ? [] : [connected(identities[0] ?? 'linkedin:', at)],
  });
}

function connected(identity: string, at: number): Finding['interactions'][number] {
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
