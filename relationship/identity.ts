/** One account of a person, canonical: `x:ada`, `email:ada@example.org`. The database key; the grammar is in ARCHITECTURE.md. */
export type Identity = `${string}:${string}`;

/** The part before the first colon: which network or channel the account is on. */
export function identityKind(identity: Identity): string {
  return identity.slice(0, identity.indexOf(':'));
}

/** The part after the first colon, in its canonical spelling. */
export function identityValue(identity: Identity): string {
  return identity.slice(identity.indexOf(':') + 1);
}

/** A name on one site is a hint and never proof: it is bound to a person only by the user's word. */
export function isWeak(identity: Identity): boolean {
  return identity.startsWith('name:');
}

/** Whether it is an account on a network, where people mostly have one; of addresses, websites and numbers they may have several. */
export function isOnNetwork(identity: Identity): boolean {
  return !/^(?:email|web|phone|gravatar|name):/.test(identity);
}

/** A name as people compare them: compatibility forms, case, bidi and zero-width marks, and runs of space folded away. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The weak identity of somebody with nothing but a name on `host` (without `www.`); null for an empty name. */
export function nameIdentity(host: string, name: string): Identity | null {
  const folded = foldName(name);
  return folded === '' ? null : `name:${host.toLowerCase().replace(/^www\./, '')}/${folded}`;
}

/** An international number is never longer (E.164); shorter ones are short codes, which many people share. */
const phoneDigits = /^[1-9]\d{7,14}$/;

/**
 * The identity of a phone number, `phone:+353861234567`, from any spelling with its country's code; null without one, because
 * "086 123 4567" is somebody else's number in the next country. Give it only for numbers that are one person's: not a household's.
 */
export function phoneIdentity(text: string): Identity | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\(0\)/, '')
    .replace(/[\s().\-\u2010-\u2015/]/g, '');
  const digits = /^(?:\+|00)(\d+)$/.exec(plain)?.[1] ?? '';
  return phoneDigits.test(digits) ? `phone:+${digits}` : null;
}

/** Whether a text is spelled as an identity is; says nothing about whose. */
export function isIdentity(text: string): text is Identity {
  return /^[a-z-]+:./.test(text);
}
