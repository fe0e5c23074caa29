import { useState } from 'preact/hooks';
import type { HistoryReply } from '#shared/history-api.ts';
import { osloDay } from '#shared/time.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { language } from '../../i18n/language.ts';
import { UndoForm } from './undo-form.tsx';

type Import = HistoryReply['imports'][number];
type Props = { readonly imports: readonly Import[]; readonly mayUndo: boolean; onUndone(): void };

/** Every file that was ever brought in, the newest first. */
export function ImportList({ imports, mayUndo, onUndone }: Props) {
  const [undoing, setUndoing] = useState<Import | null>(null);
  const { imports: words, bring } = historyWords.value;
  const sorted = [...imports].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return (
    <section>
      <h2>{words.title}</h2>
      {sorted.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <table class="stacked">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col" class="number">
                {words.rows}
              </th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
              <tr key={one.id} class={one.isUndone ? 'undone' : undefined}>
                <th scope="row">{one.file}</th>
                <td data-label={words.kind}>{bring.kinds[one.of].label}</td>
                <td data-label={words.rows} class="number">
                  {one.rows}
                </td>
                <td data-label={words.when}>
                  {one.at !== null && dateInWords(osloDay(one.at), language.value)} {one.by && words.by(one.by)}{' '}
                  {one.isUndone && <span class="mark">{words.undone}</span>}
                  {mayUndo && !one.isUndone && (
                    <button
                      type="button"
                      class="button small"
                      aria-label={words.undoFile(one.file)}
                      onClick={() => setUndoing(one)}
                    >
                      {words.undo}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {undoing && (
        <UndoForm
          key={undoing.id}
          of={undoing}
          onClose={() => setUndoing(null)}
          onUndone={() => {
            setUndoing(null);
            onUndone();
          }}
        />
      )}
    </section>
  );
}
