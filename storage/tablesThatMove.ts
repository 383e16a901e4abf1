import type { TableName } from './database.ts';

/** What goes along to the other person when two become one. */
export const tablesThatMove = [
  'identities',
  'interactions',
  'facts',
  'pledges',
  'owed',
  'hellos',
  'invitations',
  'sightings',
  'deleted',
] as const satisfies TableName[];
export type TableThatMoves = (typeof tablesThatMove)[number];
