import { expect, it } from 'vitest';
import { has, hashIdentity, membershipOf, merge, pack, unpack } from '../../relationship/membership.ts';

const known = Array.from({ length: 300_000 }, (_, i) => `x:person${i}` as const);
const everybody = membershipOf(known.map(hashIdentity));

it('has everybody who is known', () => {
  expect(known.every((identity) => has(everybody, identity))).toBe(true);
});

it('takes a stranger for known less than once in 5,000, with 100,000 people of three identities each', () => {
  const strangers = Array.from({ length: 200_000 }, (_, i) => `linkedin:stranger-${i}` as const);
  const mistaken = strangers.filter((identity) => has(everybody, identity)).length;
  // 300,000 of 2³² values: 14 expected.
  expect(mistaken).toBeLessThan(40);
});

it('takes less than 2 MB of a page for them, and as little to send', () => {
  expect(everybody.byteLength).toBeLessThanOrEqual(1_200_000);
  expect(pack(everybody).length).toBeLessThan(1_700_000);
});

it('is the same after the way to a page', () => {
  expect(unpack(pack(everybody))).toEqual(everybody);
  expect(unpack(pack(membershipOf([])))).toEqual(new Uint32Array());
});

it('takes on additions, each once', () => {
  const more = merge(membershipOf([7, 3]), membershipOf([5, 3, 4_294_967_295]));
  expect([...more]).toEqual([3, 5, 7, 4_294_967_295]);
});

it('takes on a few among very many, in any order and some of them there already', () => {
  const added = [...known.slice(0, 20), ...Array.from({ length: 50 }, (_, n) => `linkedin:new-${n}` as const)].map(hashIdentity);
  const all = new Set([...everybody, ...added]);
  expect(merge(everybody, [...added, ...added].reverse())).toEqual(Uint32Array.from(all).sort());
  expect(merge(membershipOf([]), added)).toEqual(membershipOf(added));
  expect(merge(everybody, [])).toEqual(everybody);
});

it('finds who stands far from their share of an uneven set', () => {
  const crowds = [0, 2 ** 31, 2 ** 32 - 10_000].flatMap((from) => Array.from({ length: 10_000 }, (_, n) => from + n));
  const between = [5_000, 20_000, 2 ** 31 - 1, 2 ** 31 + 9_999, 3_000_000_000, 2 ** 32 - 1];
  const all = new Set([...crowds, ...between]);
  expect(merge(membershipOf(crowds), between)).toEqual(Uint32Array.from(all).sort());
});

it('hashes as it always has, since hashes are stored', () => {
  expect([hashIdentity('x:ada'), hashIdentity('name:mara.example/نور')]).toEqual([3515186566, 297569553]);
});
