import type { ESTree } from 'vite';
import { code, outside, type Rule, within } from './rule.ts';
import { textOf } from './syntax.ts';

/** What a person sees or hears: of HTML's attributes and of our own components' props. */
const SAID_PROPS =
  /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|legend|hint|subtitle|text|caption|summary)$/;
/** Each language is called by its own name, in every language. */
const OWN_NAMES = ['Norsk', 'English'];
const A_WORD = /\p{L}{2}/u;
const A_SENTENCE = /^\W*\p{Lu}[\p{Ll}\p{Lu}]* \p{L}+|[æøåÆØÅ]/u;

/** Whatever is said stands in both languages, in `client/i18n`. */
export const sentenceRules = {
  'no component says what is not in client/i18n': within(
    ['client/'],
    outside(
      ['client/i18n/', 'client/build-when-stale.ts'],
      code(
        ({ node, parent }) => (isSaid(node, parent) || isSentence(node, parent)) && !OWN_NAMES.includes(textOf(node)),
      ),
    ),
  ),
} as const satisfies Record<string, Rule>;

/** Between tags, or the value of an attribute that is read. */
function isSaid(node: ESTree.Node, parent: ESTree.Node | undefined): boolean {
  switch (node.type) {
    case 'JSXText':
      return A_WORD.test(node.value.replaceAll(/&\w+;/g, ''));
    case 'JSXExpressionContainer':
      return (parent?.type === 'JSXElement' || parent?.type === 'JSXFragment') && canSay(node.expression);
    case 'JSXAttribute':
      return node.name.type === 'JSXIdentifier' && SAID_PROPS.test(node.name.name) && canSay(node.value);
    default:
      return false;
  }
}

/** Whether one of the values that this can have is written out here. */
function canSay(node: ESTree.Node | null): boolean {
  switch (node?.type) {
    case 'Literal':
      return A_WORD.test(textOf(node)) && !OWN_NAMES.includes(textOf(node));
    case 'TemplateLiteral':
      return node.quasis.some((part) => A_WORD.test(textOf(part)));
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return canSay(node.expression);
    case 'ConditionalExpression':
      return canSay(node.consequent) || canSay(node.alternate);
    case 'LogicalExpression':
      return canSay(node.right) || (node.operator !== '&&' && canSay(node.left));
    case 'BinaryExpression':
      return node.operator === '+' && (canSay(node.left) || canSay(node.right));
    case 'ArrayExpression':
      return node.elements.some((element) => canSay(element));
    default:
      return false;
  }
}

/** Elsewhere what reads as one; an error's own text is for whoever mends it. */
function isSentence(node: ESTree.Node, parent: ESTree.Node | undefined): boolean {
  const isForUs =
    parent?.type === 'NewExpression' && parent.callee.type === 'Identifier' && /Error$/.test(parent.callee.name);
  return !isForUs && A_SENTENCE.test(textOf(node));
}
