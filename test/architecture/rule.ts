import type { Import, Place, Source } from './read-source.ts';

/** Where in the file's text, and what stood there. */
type Finding = { readonly at: number; readonly found: string };
export type Rule = (source: Source) => readonly Finding[];

/** Homes that end in a slash are folders, the others single files. */
export function isIn(path: string, homes: readonly string[]) {
  return homes.some((home) => (home.endsWith('/') ? path.startsWith(home) : path === home));
}

/** Judges only what lies in these homes. */
export function within(homes: readonly string[], rule: Rule): Rule {
  return (source) => (isIn(source.path, homes) ? rule(source) : []);
}

/** Judges everything but what lies in these homes. */
export function outside(homes: readonly string[], rule: Rule): Rule {
  return (source) => (isIn(source.path, homes) ? [] : rule(source));
}

export function arrows(isForbidden: (arrow: Import, source: Source) => boolean): Rule {
  return (source) =>
    source.imports
      .filter((arrow) => isForbidden(arrow, source))
      .map(({ specifier, at }) => ({ at, found: `imports ${specifier}` }));
}

export function code(isForbidden: (place: Place) => boolean): Rule {
  return ({ text, places }) =>
    places
      .filter(isForbidden)
      .map(({ node }) => ({ at: node.start, found: excerpt(text.slice(node.start, node.end)) }));
}

function excerpt(text: string) {
  return text.replaceAll(/\s+/g, ' ').slice(0, 80);
}
