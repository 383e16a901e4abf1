import { join } from 'node:path';
import { build } from 'vite';

/** A file of this folder as one script; the browser runs what a debugger gives it whatever the page's policy. */
export async function bundled(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' }, minify: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${file} could not be built.`);
  return chunk.code;
}
