import type { EditionLine } from '#shared/edition-api.ts';
import { markOf } from '#shared/report/edition/edition-name.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { officePlaces } from '../../office-places.ts';
import { momentInWords } from './moment-in-words.ts';

export function EditionList({ editions }: { readonly editions: readonly EditionLine[] }) {
  const words = editionsWords.value;
  return (
    <section aria-labelledby="editions-list">
      <h2 id="editions-list">{words.list}</h2>
      {editions.some(({ sharing }) => sharing.length > 0) && <p>{words.shared.list}</p>}
      {editions.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="edition-list">
        {editions.map(({ id, number, name, hash, madeAt, by, sharing, withdrawn }) => (
          <li key={id} class={withdrawn ? 'withdrawn' : undefined}>
            <a href={`${officePlaces.editions.href}/${id}`}>
              <span class="edition-number">{words.number(number)}</span> {name}
            </a>
            <small>
              {words.frozen(momentInWords(madeAt), by)}
              {sharing.length > 0 && `. ${words.shared.mark(markOf(hash))}`}
            </small>
            {withdrawn && <span class="mark">{words.withdrawnMark}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
