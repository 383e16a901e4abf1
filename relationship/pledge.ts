/** What the user reads as "promise": something one of the two said they would do. */
export type Pledge = {
  id: string;
  personId: string;
  by: 'me' | 'them';
  what: string;
  /** End of the local day it is due, ms since epoch; null when no day was named. */
  dueAt: number | null;
  /** When it was kept, ms since epoch; null while open. */
  keptAt: number | null;
  /** Where it was given; null when nowhere to be read. */
  permalink: string | null;
  /** When it was given, ms since epoch. */
  at: number;
};

/** Whether it still waits to be kept. */
export function isOpen(pledge: Pledge): boolean {
  return pledge.keptAt === null;
}
