import type { ESTree } from 'vite';
import type { Place } from './read-source.ts';

const IMPURE_GLOBALS = [
  ...['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['console', 'crypto', 'performance', 'process', 'fetch', 'localStorage', 'indexedDB'],
];

/** What a string, or one stretch of a template, says; empty for everything else. */
export function textOf(node: ESTree.Node) {
  if (node.type === 'TemplateElement') return node.value.raw;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

/** `name`, or `globalThis.name` by any of its names. */
export function isGlobal(node: ESTree.Node, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name;
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return false;
  const isOnGlobal = ['globalThis', 'window', 'self'].some((globe) => isGlobal(node.object, globe));
  return isOnGlobal && node.property.name === name;
}

/** False for a name that only labels: a property, a key, a type member. */
export function isReference(node: ESTree.Node, parent: ESTree.Node | undefined) {
  if (node.type !== 'Identifier' || !parent) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if ('key' in parent && parent.key === node) return 'computed' in parent && parent.computed;
  return true;
}

/** Asks a clock, chance or the outside, or waits. */
export function isImpure({ node, parent }: Place): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return true;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.async;
    case 'NewExpression':
      return isGlobal(node.callee, 'Date') && node.arguments.length === 0;
    case 'CallExpression':
      return isGlobal(node.callee, 'Date');
    case 'MemberExpression':
      return isMember(node, 'Date', 'now') || isMember(node, 'Math', 'random') || isMember(node, 'Temporal', 'Now');
    case 'Identifier':
      return IMPURE_GLOBALS.includes(node.name) && isReference(node, parent);
    default:
      return false;
  }
}

export function methodOf({ callee }: ESTree.CallExpression) {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

export function receiverOf({ callee }: ESTree.CallExpression) {
  return callee.type === 'MemberExpression' ? callee.object : undefined;
}

function isMember(node: ESTree.MemberExpression, object: string, property: string) {
  return isGlobal(node.object, object) && node.property.type === 'Identifier' && node.property.name === property;
}
