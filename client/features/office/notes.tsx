import type { AveragesReply } from '#shared/api.ts';
import { office } from '../../i18n/office-sentences.ts';
import { hasOneRound } from './one-round.ts';

/** What a reader of the table must be told, in the API's own sentences. */
export function Notes({ averages }: { readonly averages: AveragesReply }) {
  const { notes, band } = averages;
  const { table } = office.value;
  return (
    <section class="notes">
      <h2>{table.notes}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {band !== 'all' && hasOneRound(averages) && <li>{table.oneRoundNote}</li>}
        <li>{table.roundsNote}</li>
      </ul>
    </section>
  );
}
