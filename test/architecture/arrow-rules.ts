import { COMPUTED } from './read-source.ts';
import { arrows, isIn, outside, type Rule, within } from './rule.ts';

const CHART_PACKAGES = ['preact', 'd3-array', 'd3-scale', 'd3-shape'];
export const SQL_HOMES = ['server/store/', 'server/database.ts', 'server/data-lock.ts', 'migrations/'];

/** Who may know whom. */
export const arrowRules = {
  'shared imports only zod and itself; shared/chart also draws': within(
    ['shared/'],
    arrows(({ target }, { path }) => {
      const isChartPackage = isIn(path, ['shared/chart/']) && CHART_PACKAGES.includes(target);
      return target !== 'zod' && !isIn(target, ['shared/']) && !isChartPackage;
    }),
  ),

  'shared/stats imports nothing': within(
    ['shared/stats/'],
    arrows(({ target }) => !isIn(target, ['shared/stats/'])),
  ),

  'domain meets stats only in shared/report': outside(
    ['shared/report/'],
    arrows(({ target }, { path, imports }) => {
      const reaches = (home: string) => isIn(path, [home]) || imports.some((arrow) => isIn(arrow.target, [home]));
      const meets = reaches('shared/domain/') && reaches('shared/stats/');
      return meets && !isIn(path, [target]) && isIn(target, ['shared/domain/', 'shared/stats/']);
    }),
  ),

  'client and server never import each other, nor the tests': arrows(({ target }, { path }) => {
    if (isIn(path, ['client/'])) return isIn(target, ['server/', 'test/']);
    return isIn(path, ['server/']) && isIn(target, ['client/', 'test/']);
  }),

  'across the border #shared, inside a side a relative path': arrows(({ specifier, target }, { path }) => {
    const isHome = isIn(path, ['shared/']);
    return isIn(target, ['shared/']) && specifier.startsWith('#') === isHome;
  }),

  'an import names its file': arrows(({ target }) => target === COMPUTED),

  'better-sqlite3 only beside the SQL': outside(SQL_HOMES, importing(/^better-sqlite3$/)),
  'Fastify only in app.ts and http': outside(['server/app.ts', 'server/http/'], importing(/^@?fastify\b/)),
  'idb only in client/db': outside(['client/db/'], importing(/^idb$/)),

  'no feature imports another': within(
    ['client/features/'],
    arrows(({ target }, { path }) => ![undefined, featureOf(path)].includes(featureOf(target))),
  ),

  'client/ui knows no feature, no database, no network': within(
    ['client/ui/'],
    arrows(({ target }) => isIn(target, ['client/features/', 'client/db/', 'client/sync/'])),
  ),
} as const satisfies Record<string, Rule>;

function importing(name: RegExp) {
  return arrows(({ target }) => name.test(target));
}

function featureOf(path: string) {
  return /^client\/features\/([^/]+)/.exec(path)?.[1];
}
