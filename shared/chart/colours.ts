export const ink = '#1f1d3a';
export const quietInk = '#53536a';
export const gridColour = '#dedee8';
export const bannerColour = '#a3162e';

export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'ring';

export type SeriesLook = {
  readonly bar: string;
  /** Light bars need an outline to be seen on white paper. */
  readonly barEdge: string;
  readonly onBar: string;
  readonly line: string;
  /** The line's colour, dark enough for text on white. */
  readonly lineInk: string;
  readonly dash: string | undefined;
  readonly shape: PointShape;
};

/** How a series looks: by its key alone, whatever else the chart shows and in what order. */
export function seriesLook(key: string): SeriesLook {
  return known.get(key) ?? lookFromHash(hash(key));
}

const navy = '#2a2859';
const solid = undefined;
const dashed = '7 4';
const dotted = '1.5 3.5';
const dashDot = '9 3.5 1.5 3.5';
const shortDash = '4 3';

const light = (bar: string, line: string, lineInk: string, dash: string | undefined, shape: PointShape): SeriesLook => {
  return { bar, barEdge: navy, onBar: ink, line, lineInk, dash, shape };
};
const dark = (bar: string, dash: string | undefined, shape: PointShape): SeriesLook => {
  return { bar, barEdge: bar, onBar: '#ffffff', line: bar, lineInk: bar, dash, shape };
};

const oneSeries = dark(navy, solid, 'circle');
const day = light('#f9c66b', '#8f6a12', '#7a590b', dashed, 'diamond');
const minors = light('#ff8274', '#c2442f', '#a63623', dashed, 'triangle');

// Chosen to differ for three kinds of colour blindness and in grey print, among those that are shown together.
const known: ReadonlyMap<string, SeriesLook> = new Map([
  ['storgata', oneSeries],
  ['vaterland', { ...light('#4b9fc9', '#2f83b0', '#1f6a92', dashed, 'square'), barEdge: '#4b9fc9' }],
  ['akerselva', dark('#b5442f', dotted, 'triangle')],
  ['urtegata', light('#f9c66b', '#8f6a12', '#7a590b', dashDot, 'diamond')],
  ['gronland', dark('#4c7a34', shortDash, 'wedge')],
  ['jernbanetorget', dark('#1f4f48', solid, 'square')],
  ['christian_frederiks_plass', light('#ff8274', '#c2442f', '#a63623', dashed, 'circle')],
  ['skippergata', dark('#8258a0', dotted, 'diamond')],
  ['kvadraturen', light('#a9d6c9', '#3d7f70', '#2f6a5d', dashDot, 'triangle')],
  ['oslo_sentrum', minors],
  ['oslo_sentrum_ost', oneSeries],
  ['day', day],
  ['evening', oneSeries],
  ['under_18', minors],
  ['from_18_to_25', oneSeries],
  ['over_25', light('#4b9fc9', '#2f83b0', '#1f6a92', dotted, 'square')],
  ['unknown', light('#c9c9d4', '#6b6b80', '#53536a', dashDot, 'ring')],
  ['total', oneSeries],
]);

const spareColours = ['#3f7d4e', '#8d4a7c', '#96580a', '#5f6b7a', '#00758a', '#8a5a36', '#66751a', '#b83d65'];
const spareDashes = [solid, dashed, dotted, dashDot, shortDash];
const spareShapes: readonly PointShape[] = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'ring'];

function lookFromHash(seed: number): SeriesLook {
  const pick = <Item>(items: readonly Item[], divisor: number): Item =>
    items[Math.floor(seed / divisor) % items.length] as Item;
  return dark(pick(spareColours, 1), pick(spareDashes, 64), pick(spareShapes, 4096));
}

// FNV-1a, 32 bits.
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (const character of key) value = Math.imul(value ^ (character.codePointAt(0) as number), 0x01000193);
  return value >>> 0;
}
