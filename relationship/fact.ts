/** What a fact is about; health is private unless the user says otherwise. */
export type Facet = 'family' | 'place' | 'work' | 'cares about' | 'health' | 'community' | 'other';

/** One thing the user knows of a person's life. */
export type Fact = {
  id: string;
  personId: string;
  text: string;
  facet: Facet;
  /** A private fact never reaches a page. */
  private: boolean;
  /** Shown first on the card; at most three are. */
  pinned: boolean;
  /** When to ask after it, ms since epoch; null for never. */
  followUpAt: number | null;
  /** When it was written down, ms since epoch. */
  at: number;
  /** What the export it is from calls it, in no language of ours; left out where that is the text. */
  sourceKey?: string;
};

/** Whether a new fact of this facet starts out private. */
export function isPrivateByDefault(facet: Facet): boolean {
  return facet === 'health';
}

/** The facts a page may be told: never a private one, none while the screen is shared, pinned first, at most three. */
export function factsForPage(facts: readonly Fact[], factsHidden: boolean): Fact[] {
  if (factsHidden) return [];
  return facts.filter((fact) => fact.pinned && !fact.private).slice(0, 3);
}
