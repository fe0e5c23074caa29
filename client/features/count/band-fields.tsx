import { useRef, useState } from 'preact/hooks';
import { type AgeBand, ageBands, type Bands } from '#shared/domain/age-band.ts';
import { t } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { readonly bands: Bands; onType(band: AgeBand, people: number): void };

const wholeNumber = /^\d{0,4}$/;

/** For numbers that are known already, as in a late entry: typed instead of tapped. */
export function BandFields({ bands, onType }: Props) {
  const { ageBands: names, count: words } = t.value;
  const [begun] = useState(bands); // what is typed must not wait for the disk
  const lastGood = useRef<Partial<Record<AgeBand, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const shown = (band: AgeBand) => lastGood.current[band] ?? (begun[band] === 0 ? '' : String(begun[band]));

  /** "12,5" is nobody's headcount: the field goes back to what it held, and no 125 is made of it. */
  const take = (band: AgeBand, field: HTMLInputElement) => {
    const text = field.value.trim();
    const isWhole = wholeNumber.test(text);
    setRefused(isWhole ? null : text);
    if (!isWhole) field.value = shown(band);
    else {
      lastGood.current[band] = text;
      onType(band, Number(text));
    }
  };

  return (
    <>
      <ul class="pads fields">
        {ageBands.map((band) => (
          <li key={band}>
            <label class="pad-field">
              <span>{names[band]}</span>
              <input
                inputMode="numeric"
                autocomplete="off"
                defaultValue={shown(band)}
                onInput={(event) => take(band, event.currentTarget)}
              />
            </label>
          </li>
        ))}
      </ul>
      {refused !== null && <Notice tone="alarm">{words.onlyWhole(refused)}</Notice>}
    </>
  );
}
