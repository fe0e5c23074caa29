import type { Language } from '#shared/api.ts';
import { type FigureFormat, figureFormats } from '#shared/report/export-format.ts';
import type { FigureId } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';
import '../../ui/button.css';
import { aFile, type FigureChoice, figureFilePath } from './figure-choice.ts';
import './take-away.css';

type Props = { readonly figure: FigureId; readonly choice: FigureChoice; readonly language: Language };

/** What most people take stands in sight; the rest is one press away. */
const inSight: readonly FigureFormat[] = ['docx', 'xlsx', 'png'];

/** One figure as a file. The server gives it its name. */
export function TakeAway({ figure, choice, language }: Props) {
  const { takeAway, figures } = office.value;
  const link = (format: FigureFormat) => (
    <li key={format}>
      <a class="button" href={figureFilePath(figure, format, choice, language)} download={aFile}>
        {takeAway.formats[format]}
        <span class="only-heard">, {figures.figure(figure)}</span>
      </a>
    </li>
  );
  const others = figureFormats.filter((format) => !inSight.includes(format));
  return (
    <section class="take-away" aria-label={takeAway.heading(figures.figure(figure))}>
      <ul>{inSight.map(link)}</ul>
      <details>
        <summary class="unfold">{takeAway.more}</summary>
        <ul>{others.map(link)}</ul>
      </details>
    </section>
  );
}
