/**
 * The same with every text fit to be written in a file: what XML cannot hold, such as the line break that a word processor pastes into
 * a name (U+000B), becomes a space. One such name would keep every picture from being drawn.
 */
export function printable<Plain>(value: Plain): Plain {
  const clean = (_key: string, one: unknown) =>
    typeof one === 'string' ? one.toWellFormed().replaceAll(notInXml, ' ') : one;
  return JSON.parse(JSON.stringify(value), clean);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
