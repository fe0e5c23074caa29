import { useState } from 'preact/hooks';
import { type AgeBand, ageBands, type Bands } from '#shared/domain/age-band.ts';
import { t } from '../../i18n/language.ts';

type Props = { readonly bands: Bands; onType(band: AgeBand, people: number): void };

/** For numbers that are known already, as in a late entry: typed instead of tapped. */
export function BandFields({ bands, onType }: Props) {
  const { ageBands: names } = t.value;
  const [begun] = useState(bands); // what is typed must not wait for the disk
  return (
    <ul class="pads fields">
      {ageBands.map((band) => (
        <li key={band}>
          <label class="pad-field">
            <span>{names[band]}</span>
            <input
              inputMode="numeric"
              autocomplete="off"
              maxLength={4}
              defaultValue={begun[band] === 0 ? '' : String(begun[band])}
              onInput={(event) => onType(band, toPeople(event.currentTarget.value))}
            />
          </label>
        </li>
      ))}
    </ul>
  );
}

function toPeople(text: string): number {
  return Number(text.replace(/\D/g, '').slice(0, 4));
}
