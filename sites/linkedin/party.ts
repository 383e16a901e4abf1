import type { Identity } from '../../relationship/identity.ts';
import { isInSentence, type Link, pictures, union } from './link.ts';
import { firstShown } from './text.ts';

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
    const same = parties.filter((party) => party.links.some((other) => leadToSame(other, link)));
    const joined = [...same, { identities: link.identities, links: [link] }].reduce(join);
    parties.splice(0, parties.length, ...parties.filter((party) => !same.includes(party)), joined);
  }
  return parties.sort((a, b) => links.indexOf(a.links[0] as Link) - links.indexOf(b.links[0] as Link));
}

function join(one: Party, other: Party): Party {
  return { identities: union(one.identities, other.identities), links: [...one.links, ...other.links] };
}

/** True for two links to one person, or to one organisation. */
export function leadToSame(one: Link, other: Link): boolean {
  if (one.organisation !== null) return one.organisation === other.organisation;
  return one.identities.some((identity) => other.identities.includes(identity));
}

/** The name under which a party stands in the card as writers do: a link of its own words, not a word of a sentence. Or null. */
export function nameplate(party: Party): string | null {
  for (const link of party.links) {
    const name = firstShown(link.anchor)?.text;
    if (name !== undefined && !isInSentence(link)) return name;
  }
  return null;
}

/** True for a party shown as writers are: by name and with a picture. */
export function isPresented(party: Party): boolean {
  return party.links.some(({ anchor }) => anchor.querySelector(pictures) !== null) && nameplate(party) !== null;
}
