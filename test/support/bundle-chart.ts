import { join } from 'node:path';
import { build } from 'vite';

/** The charts as one script for a page. */
export async function bundleChart(): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page-chart.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(bundled) ? bundled : 'output' in bundled ? [bundled] : [];
  const [script] = output;
  if (script?.type !== 'chunk') throw new Error('no script came of it');
  return script.code;
}
