import type { PreviewReply } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { readonly problems: PreviewReply['problems']; readonly inAll: number };

/** Each problem by its place in the file, in the order in which one mends them. */
export function ImportProblems({ problems, inAll }: Props) {
  const { preview: words, problems: sentences } = historyWords.value;
  return (
    <>
      <Notice tone="alarm">{words.troubled(inAll)}</Notice>
      <table class="problems">
        {inAll > problems.length && <caption>{words.first(problems.length)}</caption>}
        <thead>
          <tr>
            <th scope="col" class="number">
              {words.row}
            </th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, code, found }) => (
            <tr key={`${row} ${column} ${code}`}>
              <td class="number">{row ?? words.wholeFile}</td>
              <td>{column ?? ''}</td>
              <td>{sentences[code](found ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
