import type { VNode } from 'preact';
import { px } from './box.ts';
import type { ValueOrigin } from './chart-model.ts';
import type { PointShape, SeriesLook } from './colours.ts';
import { tint } from './origin-look.ts';
import { element, type SvgAttributes } from './svg-element.ts';

/** The mark of one counted value on a line, with a white rim that lifts it off other lines. */
export function drawPoint(
  x: number,
  y: number,
  radius: number,
  look: SeriesLook,
  origin: ValueOrigin = 'counted',
): VNode {
  const paint = paintOf(look, origin);
  if (look.shape === 'circle' || (look.shape === 'ring' && origin !== 'counted'))
    return element('circle', { cx: px(x), cy: px(y), r: radius, ...paint });
  if (look.shape === 'ring' && origin === 'counted') {
    return element('circle', {
      cx: px(x),
      cy: px(y),
      r: radius - 0.5,
      fill: '#ffffff',
      stroke: look.line,
      'stroke-width': 2,
    });
  }
  const corners = corner[look.shape as keyof typeof corner].map(
    ([dx, dy]) => `${px(x + dx * radius)},${px(y + dy * radius)}`,
  );
  return element('path', { d: `M${corners.join('L')}Z`, ...paint });
}

/** Read from a file: light, with a rim in its colour. From a report: hollow, with a dotted rim. */
function paintOf(look: SeriesLook, origin: ValueOrigin): SvgAttributes {
  if (origin === 'counted') return { fill: look.line, stroke: '#ffffff', 'stroke-width': 1 };
  const rim = { stroke: look.line, 'stroke-width': 1.4 };
  if (origin === 'imported') return { fill: tint(look.line), ...rim };
  return { fill: '#ffffff', ...rim, 'stroke-dasharray': '2 1.2' };
}

const corner: Readonly<Record<Exclude<PointShape, 'circle' | 'ring'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.92, -0.92],
    [0.92, -0.92],
    [0.92, 0.92],
    [-0.92, 0.92],
  ],
  triangle: [
    [0, -1.2],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  wedge: [
    [0, 1.2],
    [1.15, -0.85],
    [-1.15, -0.85],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
};
