import { arrowRules } from './arrow-rules.ts';
import { codeRules } from './code-rules.ts';
import { type HouseFile, readSource, type Source } from './read-source.ts';
import { isIn, type Rule, within } from './rule.ts';
import { sentenceRules } from './sentence-rules.ts';

const VAGUE_NAMES = ['index', 'utils', 'helpers', 'misc', 'common', 'types', 'constants', 'manager', 'service'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|config|d))?\.tsx?$/;

const nameRules = {
  'a file is named in kebab-case for the one thing inside': ({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    if (!/\.tsx?$/.test(name)) return [];
    return KEBAB_CASE.test(name) && !VAGUE_NAMES.includes(name.split('.')[0] ?? '') ? [] : [{ at: 0, found: name }];
  },

  'Node runs no .tsx': within(['shared/', 'server/'], ({ path }) =>
    path.endsWith('.tsx') ? [{ at: 0, found: path }] : [],
  ),
} as const satisfies Record<string, Rule>;

const rules = { ...arrowRules, ...codeRules, ...sentenceRules, ...nameRules };
export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

export type Violation = {
  readonly rule: RuleName;
  readonly path: string;
  readonly line: number;
  readonly found: string;
};

/** Every breach of the house plan. @throws when a file does not parse */
export function findViolations(files: readonly HouseFile[]): Violation[] {
  return files.map(readSource).flatMap((source) => ruleNames.flatMap((rule) => judge(rule, source)));
}

/** The tests may reach everywhere and stage anything; only their names are judged. */
function judge(rule: RuleName, source: Source): Violation[] {
  if (isIn(source.path, ['test/']) && !(rule in nameRules)) return [];
  return rules[rule](source).map(({ at, found }) => {
    const line = source.text.slice(0, at).split('\n').length;
    return { rule, path: source.path, line, found };
  });
}
