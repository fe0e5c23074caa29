import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** A file of the house by its path from the top, with forward slashes. */
export type HouseFile = { readonly path: string; readonly text: string };

/** One arrow: `target` is a path from the top for our own files, else the package's name or `node:…`. */
export type Import = { readonly specifier: string; readonly target: string; readonly at: number };

/** A node of the syntax tree and the one around it. */
export type Place = { readonly node: ESTree.Node; readonly parent: ESTree.Node | undefined };

export type Source = HouseFile & { readonly imports: readonly Import[]; readonly places: readonly Place[] };

export const COMPUTED = '(computed)';

/** @throws when the file does not parse */
export function readSource({ path, text }: HouseFile): Source {
  if (!/\.tsx?$/.test(path)) return { path, text, imports: [], places: [] };
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const places = listPlaces(program, undefined);
  const imports = places.flatMap(({ node }) => {
    const specifier = specifierOf(node);
    return specifier === undefined ? [] : [{ specifier, target: targetOf(path, specifier), at: node.start }];
  });
  return { path, text, imports, places };
}

/** The text of a string or of a template without holes. */
export function literalText(node: ESTree.Node | null | undefined) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function listPlaces(node: ESTree.Node, parent: ESTree.Node | undefined): Place[] {
  const children = Object.values(node).flat().filter(isNode);
  return [{ node, parent }, ...children.flatMap((child) => listPlaces(child, node))];
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function specifierOf(node: ESTree.Node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return node.source.value;
    case 'ExportNamedDeclaration':
      return node.source?.value;
    case 'ImportExpression':
      return literalText(node.source) ?? COMPUTED;
    case 'TSImportType':
      return literalText(node.source);
    case 'TSExternalModuleReference':
      return literalText(node.expression);
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? literalText(node.arguments[0])
        : undefined;
    case 'NewExpression':
      return workerFile(node);
    default:
      return undefined;
  }
}

/** `new URL('./x.ts', import.meta.url)` is how a thread names its file. */
function workerFile(node: ESTree.NewExpression) {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return undefined;
  const file = literalText(node.arguments[0]);
  return file && /^\..*\.tsx?$/.test(file) ? file : undefined;
}

function targetOf(path: string, specifier: string) {
  const [plain = ''] = specifier.split('?');
  if (plain.startsWith('#shared/')) return posix.normalize(plain.slice(1));
  if (plain.startsWith('.')) return posix.join(posix.dirname(path), plain);
  if (plain.startsWith('node:') || plain === COMPUTED) return plain;
  return plain.split('/', plain.startsWith('@') ? 2 : 1).join('/');
}
