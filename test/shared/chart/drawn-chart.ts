import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type FontWeight, textWidth } from '../../../shared/chart/advance-widths.ts';
import type { Box } from '../../../shared/chart/box.ts';
import { Chart } from '../../../shared/chart/chart.ts';
import type { ChartModel } from '../../../shared/chart/chart-model.ts';

export type DrawnElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};

export function drawChart(model: ChartModel, width = 605, height = 350): string {
  return renderToString(h(Chart, { model, width, height }));
}

/** Every element of the markup with its own attributes and the text right after its start tag. */
export function listElements(markup: string): DrawnElement[] {
  return [...markup.matchAll(/<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>([^<]*)/g)].map(
    ([, tag, attributes, text]) => {
      const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      return {
        tag: tag ?? '',
        attributes: Object.fromEntries(pairs.map(([, name, value]) => [name, value])),
        text: text ?? '',
      };
    },
  );
}

export function listTexts(markup: string): DrawnElement[] {
  return listElements(markup).filter(({ tag }) => tag === 'text');
}

/** What an element covers, text by the width table; undefined for those that draw nothing. */
export function findExtent({ tag, attributes, text }: DrawnElement): Box | undefined {
  const at = (name: string): number => Number(attributes[name]);
  if (tag === 'rect')
    return { left: at('x'), right: at('x') + at('width'), top: at('y'), bottom: at('y') + at('height') };
  if (tag === 'line') return around([at('x1'), at('x2')], [at('y1'), at('y2')]);
  if (tag === 'circle')
    return around([at('cx') - at('r'), at('cx') + at('r')], [at('cy') - at('r'), at('cy') + at('r')]);
  if (tag === 'path') {
    const numbers = (attributes.d?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    return xs.length === 0
      ? undefined
      : around(
          xs,
          numbers.filter((_, index) => index % 2 === 1),
        );
  }
  return tag === 'text' ? textExtent(attributes, text) : undefined;
}

function textExtent(attributes: DrawnElement['attributes'], text: string): Box {
  const [x, y, size] = [Number(attributes.x), Number(attributes.y), Number(attributes['font-size'])];
  const weight: FontWeight = attributes['font-weight'] === '600' ? 'semiBold' : 'regular';
  const length = textWidth(text, size, weight);
  const before = { start: 0, middle: length / 2, end: length }[attributes['text-anchor'] ?? ''] ?? Number.NaN;
  const isUpright = attributes.transform?.startsWith('rotate(-90 ');
  if (isUpright) return { left: x - size * 0.72, right: x + size * 0.22, top: y - length + before, bottom: y + before };
  return { left: x - before, right: x - before + length, top: y - size * 0.72, bottom: y + size * 0.22 };
}

function around(xs: readonly number[], ys: readonly number[]): Box {
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
