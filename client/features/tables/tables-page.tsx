import { useState } from 'preact/hooks';
import type { Language, Ref } from '#shared/api.ts';
import { bandsOfTable } from '#shared/report/tables/table-limits.ts';
import { TableReply } from '#shared/tables-api.ts';
import { office } from '../../i18n/office-sentences.ts';
import { tablesWords } from '../../i18n/tables-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import '../../ui/button.css';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import {
  parseTableChoice,
  readerOf,
  type TableChoice,
  tableCsvPath,
  tablePath,
  toTableSearch,
} from './table-choice.ts';
import { TableChooser } from './table-chooser.tsx';
import { TableView } from './table-view.tsx';

type Props = { readonly plan: Ref; readonly seesCounts: boolean; readonly language: Language };

/** One table at a time; which one stands in the address. What was fetched last stays until the next is here. */
export function TablesPage({ plan, seesCounts, language }: Props) {
  const [search, setSearch] = useState(location.search);
  const now = usePhone().now.value;
  const choice = parseTableChoice(search, plan.seasons, { seesCounts, now });
  const { value, refusal, isWaiting, retry } = useAnswer(choice && tablePath(choice, language), TableReply);
  const { noSeasons, waiting, table } = office.value;
  const words = tablesWords.value;
  if (!choice) return <p class="quiet">{noSeasons}</p>;
  const choose = (next: TableChoice) => {
    const parsed = parseTableChoice(toTableSearch(next), plan.seasons, { seesCounts, now });
    const chosen = toTableSearch(parsed ?? next);
    history.replaceState(history.state, '', chosen);
    setSearch(chosen);
  };
  const reader = readerOf(choice.profile, { seesCounts });
  const isHeldBack = !reader.seesCounts && bandsOfTable(choice.table, { seesCounts: true }).length > 1;
  return (
    <>
      <TableChooser seasons={plan.seasons} choice={choice} seesCounts={seesCounts} onChoose={choose} />
      {isHeldBack && bandsOfTable(choice.table, reader).length === 1 && <p class="quiet">{words.bandsHeldBack}</p>}
      {isWaiting && <p class="fetching">{waiting}</p>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && (
        <div class="report-content" aria-busy={isWaiting}>
          <TableView table={value} />
          <p class="report-take">
            <a class="button" href={tableCsvPath(choice, language)} download={aFile}>
              {words.download}
            </a>
            <span class="quiet">{words.openHint}</span>
          </p>
          <section class="report-notes">
            <h2>{table.notes}</h2>
            <ul>
              {value.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}

/** Said of a link: the router leaves it alone. The server's own name for the file comes before this one. */
const aFile = 'sommertelling';
