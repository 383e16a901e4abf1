/** What was healed at a start, for the notice the user reads once. */
export type Healing = {
  at: number;
  /** The database was empty, could not be opened, or was older than the second copy. */
  found: 'empty' | 'unreadable' | 'older';
  people: number;
  /** Entries of the second copy that were damaged and are lost. */
  lost: number;
};

/** The last healing the user has not been told of; null for none. */
export async function lastHealing(): Promise<Healing | null> {
  return null;
}

/** The user has read the notice. */
export async function forgetHealing(): Promise<void> {}
