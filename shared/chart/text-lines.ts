import { type FontWeight, textWidth } from './advance-widths.ts';

/** Breaks at spaces (never at a no-break space); a word longer than the line is broken where it must be. */
export function wrapLines(text: string, size: number, weight: FontWeight, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).flatMap((part) => pieces(part, size, weight, maxWidth))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** As few lines as wrapLines needs, of about the same length and, where that can be had, broken after a comma. */
export function balanceLines(text: string, size: number, weight: FontWeight, maxWidth: number): string[] {
  const widest = wrapLines(text, size, weight, maxWidth);
  const commas = (lines: readonly string[]): number => lines.slice(0, -1).filter((line) => line.endsWith(',')).length;
  let best = widest;
  for (let width = maxWidth - 4; width > maxWidth / 2; width -= 4) {
    const narrower = wrapLines(text, size, weight, width);
    if (narrower.length > widest.length) break;
    if (commas(narrower) >= commas(best)) best = narrower;
  }
  return best;
}

export function widestLine(lines: readonly string[], size: number, weight: FontWeight): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}

function pieces(word: string, size: number, weight: FontWeight, maxWidth: number): string[] {
  if (word === '') return [];
  if (textWidth(word, size, weight) <= maxWidth) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size, weight) > maxWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
