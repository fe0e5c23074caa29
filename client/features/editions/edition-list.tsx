import type { EditionLine } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { officePlaces } from '../../office-places.ts';
import { momentInWords } from './moment-in-words.ts';

export function EditionList({ editions }: { readonly editions: readonly EditionLine[] }) {
  const words = editionsWords.value;
  return (
    <section aria-labelledby="editions-list">
      <h2 id="editions-list">{words.list}</h2>
      {editions.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="edition-list">
        {editions.map(({ id, number, name, madeAt, by, withdrawn }) => (
          <li key={id} class={withdrawn ? 'withdrawn' : undefined}>
            <a href={`${officePlaces.editions.href}/${id}`}>
              <span class="edition-number">{words.number(number)}</span> {name}
            </a>
            <small>{words.frozen(momentInWords(madeAt), by)}</small>
            {withdrawn && <span class="mark">{words.withdrawnMark}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
