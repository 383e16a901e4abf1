/** Entries per place, at most: beyond it there are long rows of taken ones. */
const fullest = 0.6;

/**
 * A set of texts that are too many to keep: of each 53 bits of a hash. One more is taken for one of five million once in a billion times,
 * so in about one of seven hundred sets of five million a text was.
 */
export class ManyTexts {
  #places = new Float64Array(2 ** 12);
  #size = 0;

  /** Adds a text. Returns whether it was not there. */
  add(text: string): boolean {
    if (this.#size > this.#places.length * fullest) this.#grow();
    const isNew = put(this.#places, hashOf(text));
    if (isNew) this.#size++;
    return isNew;
  }

  has(text: string): boolean {
    const hash = hashOf(text);
    return this.#places[placeOf(this.#places, hash)] === hash;
  }

  #grow(): void {
    const larger = new Float64Array(this.#places.length * 2);
    for (const hash of this.#places) if (hash !== 0) put(larger, hash);
    this.#places = larger;
  }
}

function put(places: Float64Array, hash: number): boolean {
  const at = placeOf(places, hash);
  if (places[at] === hash) return false;
  places[at] = hash;
  return true;
}

/** Where the hash is or would be. The number of places is a power of two. */
function placeOf(places: Float64Array, hash: number): number {
  let at = hash % places.length;
  while (places[at] !== 0 && places[at] !== hash) at = (at + 1) % places.length;
  return at;
}

/** A whole number from 1 to 2^53: two different hashes of the text (FNV-1a and its like), side by side. */
function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  return ((a ^ (a >>> 13)) >>> 0) * 2 ** 21 + ((b ^ (b >>> 13)) >>> 11) + 1;
}
