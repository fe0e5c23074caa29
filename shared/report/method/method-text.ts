/** How the numbers came to be, to be put into a report as it stands. */
export type MethodText = readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];

/** For a clipboard or a plain file. */
export function toPlainText(text: MethodText): string {
  return text.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n')).join('\n\n');
}
