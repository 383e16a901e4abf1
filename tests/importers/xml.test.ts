import { expect, it } from 'vitest';
import { elementsOf } from '../../importers/xml.ts';
import { exportFile, silentReading } from './case.ts';

const itemsOf = (text: string) => Array.fromAsync(elementsOf(exportFile('a.xml', text), ['item'], silentReading()));

it('refuses elements without end at once, within an item or before any', async () => {
  const nested = '<a>'.repeat(1_000_000);
  await expect(itemsOf(`<rss>${nested}`)).rejects.toThrow('a.xml: skip_nestedTooDeep 200');
  await expect(itemsOf(`<rss><item>${nested}`)).rejects.toThrow('a.xml: skip_nestedTooDeep 200');
});

it('refuses text that never ends before it fills the memory', { timeout: 30_000 }, async () => {
  for (const start of ['<rss><item><title>', '<rss><item><![CDATA[']) {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(pieces++ === 0 ? start : 'a'.repeat(4 * 1024 * 1024))),
    });
    const file = { name: 'a.xml', size: 2 ** 40, stream: () => endless };
    await expect(Array.fromAsync(elementsOf(file, ['item'], silentReading())), start).rejects.toThrow('a.xml: skip_tagEndless');
    expect(pieces).toBeLessThan(10);
  }
});

it('expands nothing that a file defines for itself', async () => {
  const laughs = '<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const [first] = await itemsOf(`${laughs}<rss><item><title>&b; &amp; co</title></item></rss>`);
  expect(first?.item.text.title).toBe('&b; & co');
});
