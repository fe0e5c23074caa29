import type { VNode } from 'preact';
import { px } from './box.ts';
import type { PointShape, SeriesLook } from './colours.ts';
import { element } from './svg-element.ts';

/** The mark of one counted value on a line, with a white rim that lifts it off other lines. */
export function drawPoint(x: number, y: number, radius: number, look: SeriesLook): VNode {
  const paint = { fill: look.line, stroke: '#ffffff', 'stroke-width': 1 };
  if (look.shape === 'circle') return element('circle', { cx: px(x), cy: px(y), r: radius, ...paint });
  if (look.shape === 'ring') {
    return element('circle', {
      cx: px(x),
      cy: px(y),
      r: radius - 0.5,
      fill: '#ffffff',
      stroke: look.line,
      'stroke-width': 2,
    });
  }
  const corners = corner[look.shape].map(([dx, dy]) => `${px(x + dx * radius)},${px(y + dy * radius)}`);
  return element('path', { d: `M${corners.join('L')}Z`, ...paint });
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
