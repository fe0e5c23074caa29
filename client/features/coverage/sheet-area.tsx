import type { Ref } from '#shared/api.ts';
import { ageBands } from '#shared/domain/age-band.ts';
import { notCountedReasons, policeAnswers, serviceAnswers } from '#shared/domain/count.ts';
import { t } from '../../i18n/language.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';

type Props = {
  readonly area: Pick<Ref['areas'][number], 'id' | 'name'> & Partial<Ref['areas'][number]>;
  readonly order: number;
};

/** One area on the sheet: room for the strokes of each age, and a box for every other answer. */
export function SheetArea({ area, order }: Props) {
  const words = paperWords.value;
  const { ageBands: names, reasons, count: say } = t.value;
  return (
    <section class="sheet-area">
      <div class="sheet-title">
        <h3>
          {order}. {area.name}
        </h3>
        {area.boundary && <span class="boundary">{area.boundary}</span>}
        <span class="clocks">
          {words.from} <i /> {words.to} <i />
        </span>
      </div>
      <table>
        <thead>
          <tr>
            {ageBands.map((band) => (
              <th key={band} scope="col">
                {names[band]}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {ageBands.map((band) => (
              <td key={band}>
                <span>{words.sum}</span>
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
      <p class="boxes">
        <Box label={words.nobody} /> <Box label={words.roughly} /> <b>{words.notCounted}</b>{' '}
        {notCountedReasons.map((reason) => (
          <Box key={reason} label={reasons[reason]} />
        ))}
      </p>
      <p class="boxes">
        <b>{words.police}</b>{' '}
        {policeAnswers.map((answer) => (
          <Box key={answer} label={say.policeChoices[answer]} />
        ))}
        {area.service && (
          <>
            {' '}
            <b>{words.service(area.service)}</b>{' '}
            {serviceAnswers.map((answer) => (
              <Box key={answer} label={say.serviceChoices[answer]} />
            ))}
          </>
        )}
        <span class="note-line">
          {words.note} <i />
        </span>
      </p>
    </section>
  );
}

function Box({ label }: { readonly label: string }) {
  return (
    <span class="box">
      <i aria-hidden="true" />
      {label}{' '}
    </span>
  );
}
