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
  build: {
    outDir: join(root, 'dist/client'),
    emptyOutDir: true,
    target,
    sourcemap: true,
    rolldownOptions: {
      output: {
        postBanner: ({ name }) => (usedAtOnce.has(name) ? compiledWhole : ''),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: together, debugName: 'first screens' }],
        },
      },
    },
  },
  resolve: { alias: [{ find: /^zod\/mini$/, replacement: join(root, 'client/zod-without-eval.ts') }] },
  plugins: [preact(), designsystemet(), pages(), hintsFirst(), serviceWorker(), compressed()],
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

/** Of what every page has, the libraries and the words: two files of one size come sooner than one of both. */
const isGround = /\/node_modules\/(?!vite\/).*\.m?js$|\/client\/i18n\/(?:\w+-)?nb(?:-\w+)?\.ts$/;

type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/**
 * What the first screen of a page needs comes in three files of about one size, and not in as many as there are ways to share it:
 * `ground` and `start`, which every page has, and its own part. A browser opens six connections, and each costs a round of the
 * network. What two parts need every page has, so that none fetches the file of another.
 */
function together(id: string, modules: Modules): string | null {
  const isIn = (...entries: string[]) => reachedFrom(entries, modules).has(id);
  const isInAnswers = isIn('client/sync/wire.ts');
  const isInOfficeAnswers = !isInAnswers && isIn('client/office-answers.ts');
  const isInOffice = isIn('client/office-rooms.tsx');
  const isInField = isIn('client/round-rooms.ts', 'client/field-rooms.tsx');
  const parts = [isInField, isInOffice || isInOfficeAnswers, isInAnswers].filter(Boolean);
  // A counter's style is one sheet: it is small, and two would be one more thing to wait for.
  if (isIn('client/index.html') || parts.length > 1 || (isInField && id.endsWith('.css')))
    return isGround.test(id) ? 'ground' : 'start';
  if (isInOffice) return 'office';
  if (isIn('client/round-rooms.ts')) return 'field';
  // Nobody waits for these: they are fetched when something was asked.
  if (isInAnswers) return 'answers';
  return isInOfficeAnswers ? 'office-answers' : null;
}

const reachable = new Map<string, ReadonlySet<string>>();

/** Everything that these modules import, but for what they fetch later. */
function reachedFrom(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const key = entries.join();
  const known = reachable.get(key);
  if (known) return known;
  const found = new Set<string>();
  const follow = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(follow);
  };
  for (const entry of entries) follow(join(root, entry));
  reachable.set(key, found);
  return found;
}

/** Files of which nearly every function runs as soon as they are here. */
const usedAtOnce = new Set(['ground', 'index', 'field', 'office', 'answers', 'office-answers']);
/** Chromium then reads them wholly beside the page, instead of each function at its first call, while a finger waits. */
const compiledWhole = '//# allFunctionsCalledOnLoad';

/** The hint counts in the first line alone, where the bundler puts its list of what is fetched later. */
function hintsFirst(): Plugin {
  return {
    name: 'hints-first',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const [list, hint, ...rest] = file.code.split('\n');
          if (hint === compiledWhole) file.code = [hint, list, ...rest].join('\n');
        }
      },
    },
  };
}

/** A picture that is smaller than the asking for it, as an address. */
function inAddress(path: string): string {
  const picture = readFileSync(join(root, 'client/public', path), 'utf8').replace(/\s*\n\s*/g, '');
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

/** Each page names the files of its own part, so that the browser fetches them beside `start`: the office has a page of its own. */
function pages(): Plugin {
  return {
    name: 'pages',
    apply: 'build',
    enforce: 'post',
    // Beware: the bundler's helper for what is fetched later stands in a file of its own, unless the start uses it too.
    transform: (code, id) =>
      id === join(root, 'client/main.tsx')
        ? { code: `${code}\nimport * as all from './drawn.ts'; Object.freeze(all);`, map: null }
        : null,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        page.source = String(page.source).replace(
          'href="/icons/icon.svg"',
          () => `href="${inAddress('icons/icon.svg')}"`,
        );
        const files = Object.values(bundle);
        const withPart = (name: string) => {
          const part = files.find((file) => file.type === 'chunk' && file.name === name);
          if (part?.type !== 'chunk') return null;
          const scripts = [part.fileName, ...part.imports].filter((path) => !String(page.source).includes(path));
          const styles = [...(part.viteMetadata?.importedCss ?? [])];
          const links = [
            ...scripts.map((path) => `<link rel="modulepreload" crossorigin href="/${path}">`),
            ...styles.map((path) => `<link rel="stylesheet" crossorigin href="/${path}">`),
          ];
          return String(page.source).replace('  </head>', `${links.map((link) => `    ${link}\n`).join('')}  </head>`);
        };
        const office = withPart('office');
        if (office) this.emitFile({ type: 'asset', fileName: 'office.html', source: office });
        page.source = withPart('field') ?? page.source;
      },
    },
  };
}

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
