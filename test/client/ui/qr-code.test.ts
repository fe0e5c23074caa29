import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { QrCode } from '../../../client/ui/qr-code.tsx';

const link = 'https://telling.oslo.example/#e=7KQ2M-9XD4T';

test('the drawing reads back as the link that it was made of', () => {
  expect(decodeQR(photograph(draw(link), 4))).toBe(link);
});

test('who does not see the drawing hears what it is for', () => {
  expect(draw(link)).toContain('role="img" aria-label="Koden til Karis telefon"');
});

test('nothing but one white ground and one dark path: no style, no text, no other file', () => {
  const elements = [...draw(link).matchAll(/<([a-z]+)/g)].map(([, name]) => name);
  expect(elements).toEqual(['svg', 'rect', 'path']);
});

function draw(text: string): string {
  return renderToString(h(QrCode, { text, label: 'Koden til Karis telefon' }));
}

/** The strokes as a camera would see them: grey values, so many pixels to a square. */
function photograph(svg: string, scale: number) {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]) * scale;
  const data = new Uint8Array(size * size * 3).fill(255);
  for (const [, x, middle, length] of svg.matchAll(/M(\d+) ([\d.]+)h(\d+)/g)) {
    const top = Math.floor(Number(middle)) * scale;
    for (let row = top; row < top + scale; row++) {
      const start = (row * size + Number(x) * scale) * 3;
      data.fill(0, start, start + Number(length) * scale * 3);
    }
  }
  return { width: size, height: size, data };
}
