import { expect, test } from 'vitest';
import { type Box, overlaps } from '../../../shared/chart/box.ts';
import { spreadApart } from '../../../shared/chart/spread-apart.ts';
import { areasAsLines, areasStacked, dayAndEvening, everySize, makeChart, makeSeries } from './chart-models.ts';
import { drawChart, findExtent, listElements, listTexts } from './drawn-chart.ts';

const semiBold = (markup: string) => listTexts(markup).filter(({ attributes }) => attributes['font-weight'] === '600');

test('bars repeat the rounded numbers they were given, letter for letter', () => {
  const series = [{ key: 'day', label: 'Dag', values: [1.25, 0.04], shown: ['1,3', 'færre enn 3'] }];
  const words = semiBold(drawChart(makeChart({ kind: 'grouped', title: '', series }))).map(({ text }) => text);
  expect(words).toEqual(['1,3', 'færre enn 3']);
});

test('all values of a printed figure 2 are written, and none that was not counted', () => {
  const words = listTexts(drawChart(dayAndEvening)).map(({ text }) => text);
  for (const shown of dayAndEvening.series.flatMap((series) => series.shown)) {
    if (shown !== null) expect(words).toContain(shown);
  }
});

test('a total is the one it was given, not the sum of the rounded parts', () => {
  const totalsShown = ['43,4', '47,5', '0,0', null, null, '31,4'];
  const words = listTexts(drawChart({ ...areasStacked, totalsShown })).map(({ text }) => text);
  expect(words).toContain('43,4');
  expect(words).not.toContain('43,3');
});

test('a stack writes the numbers of all its parts or of none', () => {
  const stack = (low: number) =>
    makeChart({
      kind: 'stacked',
      series: [makeSeries('storgata', 'Storgata', [20, 21]), makeSeries('vaterland', 'Vaterland', [15, low])],
    });
  expect(drawChart(stack(14))).toContain('>20,0<');
  expect(drawChart(stack(0.4))).not.toContain('>20,0<');
});

test('a phone shows first, highest and last value only', () => {
  const model = makeChart({
    kind: 'grouped',
    title: '',
    series: [makeSeries('day', 'Dag', [5, 6, 9, 7, 8, 4, 3, 2, 1, 4, 6.5])],
  });
  expect(semiBold(drawChart(model, 343, 420)).map(({ text }) => text)).toEqual(['5,0', '9,0', '6,5']);
  expect(semiBold(drawChart(model, 605, 350)).length).toBe(11);
});

test('a phone shows every second year, counted back from the last', () => {
  const years = listTexts(drawChart(dayAndEvening, 343, 420)).flatMap(({ text }) => text.match(/^20\d\d$/) ?? []);
  expect(years).toEqual(['2007', '2009', '2011', '2013', '2015', '2017']);
});

test('labels at the line ends never overlap, and lie in the order of their lines', () => {
  const last = [17.3, 17.2, 17.1, 39.2, 0, 0.1];
  const model = makeChart({
    kind: 'line',
    title: '',
    series: last.map((value, place) => makeSeries(`area-${place}`, `Område ${place}`, [20, value])),
  });
  for (const [width, height] of everySize) {
    const ends = listTexts(drawChart(model, width, height)).filter(({ text }) =>
      model.series.some(({ shown }) => shown[1] === text),
    );
    const boxes = ends.map((end) => findExtent(end)!);
    expect(boxes.length).toBe(6);
    boxes.forEach((box, place) => {
      for (const other of boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false);
    });
    const downwards = ends.toSorted((one, other) => Number(one.attributes.y) - Number(other.attributes.y));
    expect(downwards.map(({ text }) => text)).toEqual(['39,2', '17,3', '17,2', '17,1', '0,1', '0,0']);
  }
});

test('no two numbers of a chart lie on each other', () => {
  for (const model of [dayAndEvening, areasAsLines, areasStacked]) {
    for (const [width, height] of everySize) {
      const numbers = listTexts(drawChart(model, width, height)).filter(({ text }) => /^\d+,\d/.test(text));
      const boxes = numbers.map((number) => ({ text: number.text, box: tight(findExtent(number)!) }));
      const clashes = boxes.flatMap((one, place) =>
        boxes
          .slice(place + 1)
          .filter(({ box }) => overlaps(one.box, box))
          .map((other) => `${one.text} ${other.text}`),
      );
      expect(clashes, `${model.kind} at ${width}`).toEqual([]);
    }
  }
});

test('names and values are moved as little as the distance asks for', () => {
  expect(spreadApart([50, 10, 51], 10, 0, 100)).toEqual([45.5, 10, 55.5]);
  expect(spreadApart([0, 1, 100], 10, 0, 100)).toEqual([0, 10, 100]);
  expect(spreadApart([99, 98], 10, 0, 100)).toEqual([100, 90]);
});

test('a number that a grid line would cross lies on a white plate', () => {
  const model = makeChart({ kind: 'grouped', banner: null, series: [makeSeries('day', 'Dag', [19, 100])] });
  const elements = listElements(drawChart(model));
  const label = findExtent(elements.find(({ text }) => text === '19,0')!)!;
  const plates = elements.filter(({ tag, attributes }) => tag === 'rect' && attributes.fill === '#ffffff').slice(1);
  expect(plates.some((plate) => overlaps(findExtent(plate)!, label))).toBe(true);
});

// Digits neither descend nor fill their sides.
function tight({ left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }) {
  return { left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 2 };
}

test('of two breaks the words of neither are run through by a line', () => {
  const markers = [
    { year: 2016, text: 'Oslo sentrum ikke talt etter 2015' },
    { year: 2019, text: 'Urtegata talt fra 2019' },
    { year: 2021, text: 'Vaterland delt i to' },
    { year: 2022, text: 'Akerselva kun dag' },
  ];
  const years = Array.from({ length: 20 }, (_, index) => 2007 + index);
  const model = {
    ...makeChart({
      kind: 'grouped',
      series: [
        makeSeries(
          'day',
          'Dag',
          years.map(() => 5),
        ),
      ],
    }),
    years,
  };
  const pairs = markers.flatMap((one, index) => markers.slice(index + 1).map((other) => [one, other]));
  for (const some of pairs)
    for (const [width, height] of everySize) {
      const markup = drawChart({ ...model, markers: some }, width, height);
      const words = listTexts(markup).filter(({ text }) => text !== '' && some.some((one) => one.text.includes(text)));
      const lines = listElements(markup).filter(({ attributes }) => attributes['stroke-dasharray'] === '4 3');
      expect(lines).toHaveLength(some.length);
      expect(words.length).toBeGreaterThanOrEqual(some.length);
      const through = words.filter((word) => lines.some((line) => runsThrough(findExtent(line), findExtent(word))));
      expect([width, through.map(({ text }) => text)]).toEqual([width, []]);
    }
});

function runsThrough(line: Box | undefined, words: Box | undefined): boolean {
  return !!line && !!words && line.left > words.left && line.left < words.right && line.top < words.bottom;
}
