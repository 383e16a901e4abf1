import { hashIdentity } from '../relationship/membership.ts';
import { afterAll, database } from './database.ts';

/** 16 MB: of five million keys one in thirty is asked for in vain. */
const bits = 2 ** 27;

/**
 * Which source keys may be in the store already. A first import asks for none of its keys: nobody has told of that network before,
 * and what this run has told is remembered here, roughly.
 */
export class ToldBefore {
  readonly #seen = new Uint8Array(bits / 8);
  readonly #networks = new Map<string, boolean>();

  /** Those that may be there; they count as told from now on. */
  async which(sourceKeys: readonly string[]): Promise<string[]> {
    const maybe: string[] = [];
    for (const network of new Set(sourceKeys.map(networkOf))) await this.#ask(network);
    for (const key of sourceKeys) {
      const toldNow = this.add(key);
      if (toldNow || this.#networks.get(networkOf(key))) maybe.push(key);
    }
    return maybe;
  }

  /** Notes that this run tells of it. Returns whether it may have done so before. */
  add(key: string): boolean {
    // The hash takes any text; identities are only what it was made for.
    const bit = hashIdentity(key as `${string}:${string}`) % bits;
    const mask = 1 << (bit & 7);
    const before = this.#seen[bit >> 3] ?? 0;
    this.#seen[bit >> 3] = before | mask;
    return (before & mask) !== 0;
  }

  /** Whether anything of the network was there when this was first asked. */
  async #ask(network: string): Promise<void> {
    if (this.#networks.has(network)) return;
    const first =
      network === '' ? true : await database.interactions.where('sourceKey').between(network, afterAll(network)).first();
    this.#networks.set(network, first !== undefined);
  }
}

/** The first word of a key; '' where it has one word alone, as the address of a comment: that may come from anywhere. */
function networkOf(key: string): string {
  return key.slice(0, key.indexOf(' ') + 1);
}
