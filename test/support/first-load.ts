import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

type LoadedFile = { readonly path: string; readonly gzipBytes: number };
export type FirstLoad = {
  /** The page, the scripts and the style sheets that come before anything is shown; the fonts are counted apart. */
  readonly files: readonly LoadedFile[];
  readonly gzipBytes: number;
  /** Our own modules inside, by their paths from the top. */
  readonly modules: readonly string[];
};

/** What a phone must have before it shows the first screen, read from the build: the page, and all that is imported at once. */
export function readFirstLoad(build: string, name = 'index.html'): FirstLoad {
  const page = readFileSync(join(build, name), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
  const paths = [...new Set(entries.flatMap((path) => withImports(build, path)))];
  const files = [name, ...paths].map((path) => ({
    path,
    gzipBytes: gzipSync(readFileSync(join(build, path))).length,
  }));
  return {
    files,
    gzipBytes: files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
    modules: paths.flatMap((path) => modulesOf(build, path)),
  };
}

function withImports(build: string, path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  if (!path.endsWith('.js')) return [path];
  const { module } = parseSync(path, readFileSync(join(build, path), 'utf8'));
  const targets = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)]
    .map((one) => ('moduleRequest' in one ? one.moduleRequest?.value : undefined))
    .filter((target) => target?.startsWith('.'));
  return [path, ...targets.flatMap((target) => withImports(build, posix.join(posix.dirname(path), target!), seen))];
}

function modulesOf(build: string, path: string): readonly string[] {
  const map = join(build, `${path}.map`);
  if (!existsSync(map)) return [];
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
  return sources.map((source) => source.replace(/^(\.\.\/)+/, ''));
}
