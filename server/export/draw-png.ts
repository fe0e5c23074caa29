import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { insertChunks, pngChunk } from './png-chunk.ts';

const dotsPerInch = 300;
/** An SVG unit is 1/96 inch. */
const unitsPerInch = 96;
const require = createRequire(import.meta.url);
/** As TTF: woff2 would be passed over without a word, and all the text with it. The last draws what the first two lack. */
const fonts = [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
];

/** The picture for print: 300 dots an inch, and it says so, or a word processor would show it half a metre wide. */
export function drawPng(
  svg: string,
  { fontFiles = fonts }: { readonly fontFiles?: readonly string[] } = {},
): Uint8Array {
  const drawn = new Resvg(withSingleSigns(svg), {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: dotsPerInch / unitsPerInch },
    background: '#ffffff',
  });
  return withDensity(drawn.render().asPng());
}

/** The renderer finds the font for a single sign, and loses the whole line over one that is joined of several: its first is drawn. */
function withSingleSigns(svg: string): string {
  return svg.replaceAll(joinedSigns, '$1');
}

const joinedSigns = /(\p{Extended_Pictographic})(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic})+/gu;

function withDensity(png: Uint8Array): Uint8Array {
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const said = Buffer.alloc(9);
  said.writeUInt32BE(perMetre, 0);
  said.writeUInt32BE(perMetre, 4);
  said.writeUInt8(1, 8); // per metre
  return insertChunks(png, [pngChunk('pHYs', said)]);
}
