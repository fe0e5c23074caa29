import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** A module of ours as one script for a page, where what it exports is found under `name`. */
export async function bundleForPage(module: string, name: string): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { write: false, lib: { entry: join(root, module), formats: ['iife'], name } },
  });
  const [{ output } = { output: [] }] = Array.isArray(bundled) ? bundled : 'output' in bundled ? [bundled] : [];
  const [script] = output;
  if (script?.type !== 'chunk') throw new Error('no script came of it');
  return script.code;
}
