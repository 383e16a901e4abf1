import { afterEach, expect, it } from 'vitest';
import { packed, unpacked } from '../../storage/gzip.ts';

const rows = Array.from({ length: 3_000 }, (_, n) => ({ name: `Zoë 🌱 ${n}`, note: 'a'.repeat(n % 90) }));
const parts = ['[', ...rows.flatMap((row, n) => [n === 0 ? '' : ',', JSON.stringify(row)]), ']'];

const own = Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'toBase64');

afterEach(() => {
  if (own) Object.defineProperty(Uint8Array.prototype, 'toBase64', own);
  else Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
});

function browserWith(toBase64: ((this: Uint8Array) => string) | undefined) {
  Object.defineProperty(Uint8Array.prototype, 'toBase64', { value: toBase64, configurable: true, writable: true });
}

it('packs a text in parts, long and short, and gives it back whole', async () => {
  browserWith(undefined);
  expect(await unpacked(await packed(parts))).toEqual(rows);
  expect(await unpacked(await packed(['{"one":', '1}']))).toEqual({ one: 1 });
});

it('writes the same where the browser has base64 of its own', async () => {
  browserWith(undefined);
  const before = await packed(parts);
  let calls = 0;
  browserWith(function (this: Uint8Array) {
    calls++;
    return Buffer.from(this).toString('base64');
  });
  expect(await packed(parts)).toBe(before);
  expect(calls).toBe(1);
});

it('says so where what was packed is damaged', async () => {
  const whole = await packed(parts);
  await expect(unpacked(whole.slice(0, whole.length / 2))).rejects.toThrow();
});
