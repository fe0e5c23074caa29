import type { Figure } from '#shared/report/figure.ts';
import { drawPng } from './draw-png.ts';
import { drawSvg } from './draw-svg.ts';
import { withWords } from './picture-words.ts';

export type DrawnFigure = { readonly svg: string; readonly png: Uint8Array };

const drawn = new WeakMap<Figure, DrawnFigure>();

/** A figure as lines and as dots. A package needs both twice, and they are the longest work in it. */
export function drawFigure(figure: Figure): DrawnFigure {
  const known = drawn.get(figure);
  if (known) return known;
  const svg = drawSvg(figure);
  const { title, description, source } = figure.chart;
  const made = { svg, png: withWords(drawPng(svg), { Title: title, Description: description, Source: source }) };
  drawn.set(figure, made);
  return made;
}
