import type { EditionLine } from '#shared/edition-api.ts';
import { markOf } from '#shared/report/edition/edition-name.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { officePlaces } from '../../office-places.ts';
import { Notice } from '../../ui/notice.tsx';
import { momentInWords } from './moment-in-words.ts';

/** That another edition has the same number, which that is, and how the two are told apart. */
export function SharedNumber({ edition }: { readonly edition: Pick<EditionLine, 'number' | 'hash' | 'sharing'> }) {
  const words = editionsWords.value.shared;
  const { number, hash, sharing } = edition;
  if (sharing.length === 0) return null;
  return (
    <Notice tone="alarm">
      <p>{words.page(number, markOf(hash))}</p>
      <ul>
        {sharing.map((other) => (
          <li key={other.id}>
            <a href={`${officePlaces.editions.href}/${other.id}`}>{other.name}</a>,{' '}
            {words.other(momentInWords(other.madeAt), markOf(other.hash))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
