import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { withoutWaysOut } from '../../wxt.config.ts';

/** Parts of the product with a test's own code as one script; put into a page by the debugging interface, past our own policy. */
export async function bundledForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutWaysOut],
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'inPage' } },
    define: { 'import.meta.env.MANIFEST_VERSION': '3', 'process.env.NODE_ENV': '"production"' },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was bundled.');
  return output.output[0].code;
}

/** The value of an expression of that script, however long it takes: the debugging interface waits three minutes for an answer. */
export async function patiently(page: Page, expression: string): Promise<unknown> {
  await page.evaluate(`globalThis.answer = null;
    (async () => ${expression})().then((value) => { answer = { value }; }, (error) => { answer = { error: String(error) }; });
    undefined`);
  for (;;) {
    const answer = (await page.evaluate('globalThis.answer')) as { value?: unknown; error?: string } | null;
    if (answer?.error !== undefined) throw new Error(answer.error);
    if (answer !== null) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
