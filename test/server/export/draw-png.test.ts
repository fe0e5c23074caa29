import { expect, test } from 'vitest';
import { drawPng } from '../../../server/export/draw-png.ts';
import { drawSvg } from '../../../server/export/draw-svg.ts';
import { threeAreas } from './made-figure.ts';

const svg = drawSvg(threeAreas);
const png = Buffer.from(drawPng(svg));

test('a picture is 1891 × 1094 pixels and says 11811 of them to the metre', () => {
  expect(png.toString('latin1', 12, 16)).toBe('IHDR');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1891, 1094]);
  const density = png.indexOf('pHYs', 0, 'latin1');
  expect(density).toBe(37);
  expect([png.readUInt32BE(density + 4), png.readUInt32BE(density + 8), png[density + 12]]).toEqual([11811, 11811, 1]);
});

test('the picture holds its text: without the font it is another, and no more than the figure without words', () => {
  const bare = Buffer.from(drawPng(svg, { fontFiles: [] }));
  expect(bare.equals(png)).toBe(false);
  const withoutWords = Buffer.from(drawPng(svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '')));
  expect(bare.equals(withoutWords)).toBe(true);
});

test('emoji are drawn in the midst of words, and one that is joined of several as its first', () => {
  const draw = (text: string) => {
    const one = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-size="24" font-family="'Source Sans 3', Arial">${text}</text></svg>`;
    return Buffer.from(drawPng(one)).toString('base64');
  };
  const different = ['a\u{1F327}\u{1F469}č', 'a\u{1F327}\u{1F327}č', 'a\u{10FFFD}\u{10FFFD}č', 'ač', ''].map(draw);
  expect(new Set(different).size).toBe(different.length);
  expect(draw('a\u{1F327}\uFE0F\u{1F469}\u200D\u{1F9BD}č')).toBe(different[0]);
  expect(draw('a\u{1F469}\u{1F3FD}č')).toBe(draw('a\u{1F469}č'));
});
