import { office } from '../../i18n/office-sentences.ts';

/** What a reader of the table must be told, in the API's own sentences. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  const { table } = office.value;
  return (
    <section class="notes">
      <h2>{table.notes}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{table.roundsNote}</li>
      </ul>
    </section>
  );
}
