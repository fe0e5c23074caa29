import type { ESTree } from 'vite';
import { SQL_HOMES } from './arrow-rules.ts';
import { literalText } from './read-source.ts';
import { code, outside, type Rule, within } from './rule.ts';
import { isGlobal, isImpure, isReference, methodOf, receiverOf, textOf } from './syntax.ts';

const PROCESS_HOMES = [
  'server/main.ts',
  'server/admin.ts',
  'server/export/export-child.ts',
  'client/build-when-stale.ts',
];
const REPLACES = /\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b/gi;
const SQL =
  /\b(SELECT\s+[\w*("']|INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+[\w"]+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(TEMP\s+|UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER)|PRAGMA\s+\w|BEGIN\s+(IMMEDIATE|EXCLUSIVE|DEFERRED)|VACUUM\b|ATTACH\s)/;

/** What may be done where. */
export const codeRules = {
  'SQL only under server/store, database.ts and migrations': outside(
    SQL_HOMES,
    code(({ node }) => SQL.test(textOf(node)) || callsDatabase(node)),
  ),

  'a row is never replaced unseen': (source) =>
    source.path.endsWith('.sql')
      ? [...source.text.matchAll(REPLACES)].map(({ index, 0: found }) => ({ at: index, found }))
      : code(({ node }) => textOf(node).search(REPLACES) >= 0)(source),

  'fetch only in client/sync/api.ts': outside(
    ['client/sync/api.ts', 'client/service-worker.ts'],
    code(({ node }) => node.type === 'CallExpression' && isGlobal(node.callee, 'fetch')),
  ),

  'the worker that keeps the app is registered only in update-prompt.ts': outside(
    ['client/update-prompt.ts'],
    code(({ node }) => isWorkerRegistered(node)),
  ),

  'process only where a program starts': outside(
    PROCESS_HOMES,
    code(
      ({ node, parent }) =>
        (isGlobal(node, 'process') && isReference(node, parent)) ||
        (node.type === 'ImportDeclaration' && /^(node:)?process$/.test(node.source.value)),
    ),
  ),

  'shared has no clock, no chance, no waiting, no output': within(['shared/'], code(isImpure)),

  'a phone writes inside a transaction, never by a shortcut': within(
    ['client/db/'],
    code(({ node }) => isShortcut(node)),
  ),

  'a phone writes durably or not at all': within(
    ['client/'],
    code(({ node }) => isLaxTransaction(node)),
  ),
} as const satisfies Record<string, Rule>;

function callsDatabase(node: ESTree.Node) {
  if (node.type !== 'CallExpression') return false;
  const method = methodOf(node);
  return method === 'prepare' || method === 'pragma' || (method === 'exec' && isDatabase(receiverOf(node)));
}

/** Known by its name (`db`, `phone.db`, `phoneDatabase`), or by being awaited on the spot. */
function isDatabase(node: ESTree.Node | undefined): boolean {
  switch (node?.type) {
    case 'Identifier':
      return /^db$|Db$|[dD]atabase$/.test(node.name);
    case 'MemberExpression':
      return isDatabase(node.property);
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
      return isDatabase(node.expression);
    case 'AwaitExpression':
      return true;
    default:
      return false;
  }
}

/** `navigator.serviceWorker.register(…)`, by whatever way `serviceWorker` is reached. */
function isWorkerRegistered(node: ESTree.Node): boolean {
  if (node.type !== 'CallExpression' || methodOf(node) !== 'register') return false;
  const receiver = receiverOf(node);
  const worker = receiver?.type === 'MemberExpression' ? receiver.property : receiver;
  return worker?.type === 'Identifier' && worker.name === 'serviceWorker';
}

/** idb's `db.put('store', value)` opens a transaction of its own, with the browser's lax durability. */
function isShortcut(node: ESTree.Node) {
  if (node.type !== 'CallExpression') return false;
  const method = methodOf(node);
  if (!method || !['put', 'add', 'delete', 'clear'].includes(method)) return false;
  const namesStore = node.arguments.length > 1 && literalText(node.arguments[0]) !== undefined;
  return isDatabase(receiverOf(node)) || namesStore;
}

function isLaxTransaction(node: ESTree.Node) {
  if (node.type !== 'CallExpression' || methodOf(node) !== 'transaction') return false;
  const [, mode, options] = node.arguments;
  if (mode === undefined || literalText(mode) === 'readonly') return false;
  if (options?.type !== 'ObjectExpression') return true;
  return !options.properties.some(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'durability' &&
      literalText(property.value) === 'strict',
  );
}
