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
