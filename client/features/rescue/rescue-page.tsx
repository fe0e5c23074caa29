import { ageBands } from '#shared/domain/age-band.ts';
import { bandsOf, type Draft } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { rescueWords } from '../../i18n/rescue-sentences.ts';
import { HandOverButtons } from './hand-over-buttons.tsx';
import { bandsReadOut, whereAndWhen } from './read-out.ts';
import type { Unsent } from './rescue-file.ts';
import { UnsentCount } from './unsent-count.tsx';
import './rescue.css';

type Props = { readonly unsent: readonly Unsent[]; readonly drafts: readonly Draft[]; readonly now: number };

/** Everything that is on this phone alone, to be read out, written down or handed over. It deletes nothing. */
export function RescuePage({ unsent, drafts, now }: Props) {
  const { ageBands: names, shifts } = t.value;
  const words = rescueWords.value;
  if (unsent.length + drafts.length === 0) return <p class="lead">{words.nothing}</p>;
  const order = ageBands.map((band) => onOneLine(names[band].toLocaleLowerCase())).join(' / ');
  return (
    <>
      <p class="lead">{words.lead}</p>
      {unsent.length > 0 && <HandOverButtons unsent={unsent} now={now} />}
      <p>{words.order(order)}</p>
      {unsent.length > 0 && (
        <section class="read-out">
          <h2>{words.unsent}</h2>
          <ol>
            {unsent.map((event) => (
              <UnsentCount key={event.id} event={event} />
            ))}
          </ol>
        </section>
      )}
      {drafts.length > 0 && (
        <section class="read-out">
          <h2>{words.underWay}</h2>
          <ol>
            {drafts.map((draft) => (
              <li key={draft.id}>
                {whereAndWhen(draft.slot, { shifts })}: <b>{bandsReadOut(bandsOf(draft))}</b>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** "18–25 år" must not break after the dash. */
function onOneLine(words: string): string {
  return words.replaceAll(' ', '\u00a0').replaceAll('–', '\u2060–\u2060');
}
