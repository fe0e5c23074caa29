import { type AskedBand, askedBands } from '#shared/domain/age-band.ts';
import { capital } from '../../i18n/capital.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = { readonly bands: readonly AskedBand[]; onChange(bands: AskedBand[]): void };

/** Of which people the table of numbers tells, in the order of the bands. */
export function BandTicks({ bands, onChange }: Props) {
  return (
    <fieldset class="band-ticks">
      <legend>{editionsWords.value.form.bands}</legend>
      <div>
        {askedBands.map((band) => (
          <label key={band}>
            <input
              type="checkbox"
              checked={bands.includes(band)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(askedBands.filter((one) => (one === band ? checked : bands.includes(one))))
              }
            />
            {capital(office.value.bands[band])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
