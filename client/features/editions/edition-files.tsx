import type { Language } from '#shared/api.ts';
import type { FigureId } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';
import '../../ui/button.css';

type Props = { readonly edition: string; readonly figure: FigureId; readonly language: Language };

const files = [
  ['docx', '.docx?'],
  ['xlsx', '.xlsx?'],
  ['png', '.png?'],
  ['svg', '.svg?'],
  ['csv_excel', '.csv?for=excel&'],
  ['csv_machine', '.csv?for=machine&'],
  ['json', '.json?'],
] as const;

/** One frozen figure as files; their addresses never change. */
export function EditionFiles({ edition, figure, language }: Props) {
  const { takeAway, figures } = office.value;
  return (
    <ul class="edition-files" aria-label={takeAway.heading(figures.figure(figure))}>
      {files.map(([format, ending]) => (
        <li key={format}>
          <a
            class="edition-file"
            href={`/api/editions/${edition}/figures/${figure}${ending}lang=${language}`}
            download="sommertelling"
          >
            {takeAway.formats[format]}
            <span class="only-heard">, {figures.figure(figure)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
