import { expect, test } from 'vitest';
import {
  areasAsLines,
  areasStacked,
  dayAndEvening,
  everyChart,
  everySize,
  makeChart,
  makeSeries,
} from './chart-models.ts';
import { drawChart, findExtent, listElements, listTexts } from './drawn-chart.ts';

const tags = ['svg', 'rect', 'path', 'line', 'circle', 'text', 'tspan', 'g', 'title', 'desc'];
const attributes = [
  ...['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-labelledby', 'id', 'transform', 'd'],
  ...[
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
  ],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
];

for (const [name, model] of Object.entries(everyChart)) {
  for (const [width, height] of everySize) {
    test(`${name} at ${width}: only elements and attributes that Word and the PNG renderer know`, () => {
      const markup = drawChart(model, width, height);
      const elements = listElements(markup);
      expect(elements.length).toBe(markup.match(/<[a-z]/gi)?.length);
      expect(elements.map(({ tag }) => tag).filter((tag) => !tags.includes(tag))).toEqual([]);
      expect(elements.flatMap((one) => Object.keys(one.attributes)).filter((key) => !attributes.includes(key))).toEqual(
        [],
      );
      expect(markup).not.toMatch(/NaN|undefined|Infinity|var\(|url\(/);
    });

    test(`${name} at ${width}: nothing is drawn outside the paper`, () => {
      const elements = listElements(drawChart(model, width, height));
      const paperHeight = Number(elements[0]?.attributes.height);
      expect(elements[0]?.attributes.viewBox).toBe(`0 0 ${width} ${paperHeight}`);
      expect(paperHeight).toBeGreaterThanOrEqual(height);
      const outside = elements.filter((one) => {
        const extent = findExtent(one);
        return (
          extent && !(extent.left >= 0 && extent.right <= width && extent.top >= 0 && extent.bottom <= paperHeight)
        );
      });
      expect(outside).toEqual([]);
    });
  }
}

test('a printed figure keeps the size it was asked for', () => {
  for (const model of [dayAndEvening, areasAsLines, areasStacked]) {
    expect(drawChart(model)).toContain('viewBox="0 0 605 350" width="605" height="350"');
  }
});

test('the same model gives the same markup', () => {
  for (const model of Object.values(everyChart)) expect(drawChart(structuredClone(model))).toBe(drawChart(model));
});

test('a screen reader is given title and description, under ids of this figure', () => {
  const elements = listElements(drawChart(areasAsLines));
  const named = (tag: string) => elements.find((one) => one.tag === tag);
  expect(elements[0]?.attributes).toMatchObject({
    role: 'img',
    'aria-labelledby': 'figure-9-title figure-9-description',
  });
  expect(named('title')).toMatchObject({ attributes: { id: 'figure-9-title' }, text: areasAsLines.title });
  expect(named('desc')).toMatchObject({ attributes: { id: 'figure-9-description' }, text: areasAsLines.description });
});

test('the paper is white, whatever page it lies on', () => {
  const paper = listElements(drawChart(areasAsLines)).find(({ tag }) => tag === 'rect');
  expect(paper?.attributes).toMatchObject({ x: '0', y: '0', width: '605', height: '350', fill: '#ffffff' });
});

test('a made-up database says so inside the figure, and a real one does not', () => {
  expect(listTexts(drawChart(dayAndEvening)).map(({ text }) => text)).toContain('OPPDIKTEDE TALL');
  expect(drawChart(makeChart({ ...dayAndEvening, banner: null }))).not.toContain('OPPDIKTEDE');
});

test('title, notes and source are all there on a phone, in more lines', () => {
  const words = listTexts(drawChart(dayAndEvening, 343, 420))
    .map(({ text }) => text)
    .join(' ');
  for (const text of [dayAndEvening.title, 'Utenom Urtegata.', dayAndEvening.source]) expect(words).toContain(text);
});

test('names from outside cannot become markup', () => {
  const markup = drawChart(
    makeChart({ kind: 'line', series: [makeSeries('x', '<script>"&', [1, 2]), makeSeries('y', 'Y', [2, 1])] }),
  );
  expect(markup).not.toContain('<script');
  expect(markup).toContain('&lt;script>');
});
