import type { Identity } from '../../relationship/identity.ts';
import { type Link, union } from './link.ts';

/** A person or an organisation that appears in a card, with all the card's links that lead there. */
export type Party = {
  /** Empty for an organisation. */
  identities: Identity[];
  links: Link[];
};

/** The parties of one card, in the order of their first links. Links that share an identity are one party's. */
export function partiesOf(links: readonly Link[]): Party[] {
  const parties: Party[] = [];
  for (const link of links) {
    const [first, ...others] = parties.filter((party) => party.links.some((other) => leadToSame(other, link)));
    if (first === undefined) parties.push({ identities: link.identities, links: [link] });
    else absorb(parties, first, [...others, { identities: link.identities, links: [link] }]);
  }
  return parties;
}

/** A link may show that what looked like two people, one by slug and one by member id, is one. */
function absorb(parties: Party[], first: Party, others: readonly Party[]): void {
  for (const other of others) {
    first.identities = union(first.identities, other.identities);
    first.links.push(...other.links);
    if (parties.includes(other)) parties.splice(parties.indexOf(other), 1);
  }
}

/** True for two links to one person, or to one organisation. */
export function leadToSame(one: Link, other: Link): boolean {
  if (one.organisation !== null) return one.organisation === other.organisation;
  if (one.identities === other.identities) return one.identities.length > 0; // One address, read once.
  return one.identities.some((identity) => other.identities.includes(identity));
}

/** The name under which a party stands in the card as writers do: a link of its own words, not a word of a sentence. Or null. */
export function nameplate({ links }: Party): string | null {
  return links.find(({ shown, isInSentence }) => shown !== null && !isInSentence)?.shown?.text ?? null;
}

/** True for a party shown as writers are: by name and with a picture. */
export function isPresented(party: Party): boolean {
  return nameplate(party) !== null && party.links.some(({ hasPicture }) => hasPicture);
}

/** True for people, who alone can be known. */
export function isPerson({ identities }: Party): boolean {
  return identities.length > 0;
}
