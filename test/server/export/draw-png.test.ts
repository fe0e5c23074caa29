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
