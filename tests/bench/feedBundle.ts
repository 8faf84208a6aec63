import path from 'node:path';
import { build } from 'vite';

/** `lib/feed` alone as a script that leaves `feed.readListing` behind. */
export async function feedBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.resolve('.') } },
    build: { write: false, lib: { entry: path.resolve('lib/feed/readListing.ts'), formats: ['iife'], name: 'feed' } },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const script = output.find((chunk) => chunk.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('lib/feed was not bundled');
  return script.code;
}
