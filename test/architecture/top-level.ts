const ROOMS = ['client', 'server', 'shared', 'migrations', 'test', 'docs', '.ci'];
const SETTINGS = [
  ...['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'vite.config.ts', 'biome.json', 'knip.json'],
  ...['.gitignore', '.gitattributes', '.editorconfig'],
];
const PAPERS = ['README.md', 'LICENSE', 'DECISIONS.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
const FIXED = ['client', 'server', 'shared', 'migrations', 'test', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** What stands at the top without a place in the plan, and what the plan misses there. `ignored` is what git ignores. */
export function judgeTopLevel(names: readonly string[], ignored: readonly string[]) {
  const planned = [...ROOMS, ...SETTINGS, ...PAPERS, '.git', ...ignored];
  return {
    unplanned: names.filter((name) => !planned.includes(name)),
    missing: FIXED.filter((name) => !names.includes(name)),
  };
}
