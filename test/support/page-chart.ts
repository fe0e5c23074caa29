/** What a page gets of the charts, so that a real browser draws them: bundled and put into it by `bundleChart`. */
import { h, render } from 'preact';
import { Chart, type ChartProps } from '#shared/chart/chart.ts';

/** A node without what differs between two spellings of the same: its name, its attributes in order, its children or its text. */
export type PlainNode = readonly [
  tag: string,
  attributes: readonly string[],
  children: readonly (PlainNode | string)[],
];

export type PageChart = {
  /** Draws into the page, and gives what then stands there. */
  readonly draw: (props: ChartProps) => PlainNode;
  /** What stands in a file. */
  readonly read: (svg: string) => PlainNode;
  /** How long drawing takes until the browser has laid it out, in milliseconds. */
  readonly time: (props: ChartProps) => number;
};

const pageChart: PageChart = {
  draw: (props) => plain(drawInto(freshPlace(), props)),
  read: (svg) => plain(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement),
  time: (props) => {
    const place = freshPlace();
    const begun = performance.now();
    drawInto(place, props).getBoundingClientRect();
    return performance.now() - begun;
  },
};
Object.assign(globalThis, { pageChart });

function freshPlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  return place;
}

function drawInto(place: HTMLElement, props: ChartProps): Element {
  render(h(Chart, props), place);
  const { firstElementChild: svg } = place;
  if (!svg) throw new Error('nothing was drawn');
  return svg;
}

function plain({ tagName, namespaceURI, attributes, childNodes }: Element): PlainNode {
  const named = [...attributes]
    .filter(({ name }) => name !== 'xmlns')
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  const children = [...childNodes].flatMap((node): readonly (PlainNode | string)[] =>
    node instanceof Element ? [plain(node)] : node.textContent ? [node.textContent] : [],
  );
  return [`${namespaceURI} ${tagName}`, named, children];
}
