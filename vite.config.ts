import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;
const target = ['es2022', 'safari16.4'];

const quick = 'test/{shared,client}/**/*.test.{ts,tsx}';
/** They put another module in the place of one, which none of the others may find there. */
const mocked = 'test/client/sync/{api,no-wire}.test.ts';

export default defineConfig({
  root: join(root, 'client'),
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  build: { outDir: join(root, 'dist/client'), emptyOutDir: true, target, sourcemap: true },
  resolve: { alias: [{ find: /^zod\/mini$/, replacement: join(root, 'client/zod-without-eval.ts') }] },
  plugins: [preact(), designsystemet(), serviceWorker(), compressed()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    root,
    projects: [
      // What needs no process, disk or socket of its own keeps its modules from file to file: half the time.
      { extends: true, test: { name: 'rules', include: [quick], exclude: [mocked], isolate: false } },
      { extends: true, test: { name: 'mocked', include: [mocked] } },
      { extends: true, test: { name: 'house', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', quick] } },
    ],
    maxWorkers: Math.max(2, availableParallelism() - 1), // most of them wait for a server or a disk
    environment: 'node',
    testTimeout: 60_000, // real servers and real disks, on a machine that may be busy
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['client/**/*.{ts,tsx}', 'server/**/*.ts', 'shared/**/*.ts'],
      reportsDirectory: join(root, 'node_modules/.cache/coverage'),
    },
  },
});

/**
 * Designsystemet's components under the house's own class names, and in a layer below its sheets: `class="button"` is its
 * button, with its states, its focus and its forced colours.
 */
function designsystemet(): Plugin {
  const ours = { 'ds-button': 'button', 'ds-dialog': 'sheet' };
  return {
    name: 'designsystemet',
    enforce: 'pre',
    transform(css, id) {
      if (!/@digdir\/designsystemet-css\/.*\.css$/.test(id)) return;
      const renamed = Object.entries(ours).reduce((text, [its, our]) => text.replaceAll(`.${its}`, `.${our}`), css);
      return { code: `@layer designsystemet {${renamed}}`, map: null };
    },
  };
}

/** One step after the app has been written, in the order that the steps are listed. */
function afterBundle(name: string, handler: (outDir: string) => Promise<void>): Plugin {
  let outDir: string;
  return {
    name,
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    writeBundle: { order: 'post', sequential: true, handler: () => handler(outDir) },
  };
}

/** Bundles the service worker after the app and hands it the list of files to precache. */
function serviceWorker(): Plugin {
  return afterBundle('service-worker', async (outDir) => {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: {
        'self.__WB_MANIFEST': JSON.stringify(listPrecached(outDir)),
        'process.env.NODE_ENV': '"production"',
      },
      build: {
        outDir,
        emptyOutDir: false,
        sourcemap: true,
        target,
        lib: {
          entry: join(root, 'client/service-worker.ts'),
          formats: ['iife'],
          name: 'sw',
          fileName: () => 'sw.js',
        },
      },
    });
  });
}

/** Each text beside itself as small as Brotli makes it, which takes too long to be done at each request. */
function compressed(): Plugin {
  return afterBundle('compressed', async (outDir) => {
    const paths = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const texts = paths.filter((path) => /\.(js|css|html|svg|webmanifest)$/.test(path));
    await Promise.all(
      texts.map(async (path) => {
        const small = await promisify(brotliCompress)(readFileSync(join(outDir, path)));
        writeFileSync(join(outDir, `${path}.br`), small);
      }),
    );
  });
}

/** Every file of the build but source maps, each with the hash that the phone checks before keeping it. */
function listPrecached(outDir: string) {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|br)$/.test(entry.name) && entry.name !== 'sw.js')
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(outDir, path)))
        .digest('base64');
      const isNamedByContent = path.startsWith('assets/');
      return {
        url: `/${path}`,
        revision: isNamedByContent ? null : sha256.slice(0, 16),
        integrity: `sha256-${sha256}`,
      };
    });
}
