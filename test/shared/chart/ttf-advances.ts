import { readFileSync } from 'node:fs';

/** Advance widths of one TrueType font, scaled to 1000 units per em; undefined where the font has no glyph. */
export function readAdvances(path: URL): (codePoint: number) => number | undefined {
  const font = readFileSync(path);
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the font has no ${tag} table`);
    return offset;
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const metricCount = font.readUInt16BE(table('hhea') + 34);
  const glyphs = readSegments(font, table('cmap'));
  return (codePoint) => {
    const glyph = glyphs(codePoint);
    if (glyph === 0) return undefined;
    const advance = font.readUInt16BE(table('hmtx') + Math.min(glyph, metricCount - 1) * 4);
    return Math.round((advance * 1000) / unitsPerEm);
  };
}

// Format 4 of the cmap table covers everything below U+10000.
function readSegments(font: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
  });
  const start = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('the font has no cmap of format 4');
  const size = font.readUInt16BE(start + 6);
  const at = (block: number, index: number): number => start + 14 + block * size + (block > 0 ? 2 : 0) + index * 2;
  return (codePoint) => {
    for (let index = 0; index < size / 2; index++) {
      if (codePoint > font.readUInt16BE(at(0, index))) continue;
      const first = font.readUInt16BE(at(1, index));
      if (codePoint < first) return 0;
      const delta = font.readUInt16BE(at(2, index));
      const rangeOffset = font.readUInt16BE(at(3, index));
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.readUInt16BE(at(3, index) + rangeOffset + (codePoint - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
