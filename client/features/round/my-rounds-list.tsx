import type { Ref, RefMine } from '#shared/api.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { listMine } from './my-rounds.ts';

const shownAtOnce = 4;

/** The next rounds that this person is asked to count. Nothing where nobody has asked. */
export function MyRounds({ planRef }: { readonly planRef: Ref }) {
  const next = listMine(planRef, usePhone().now.value).slice(0, shownAtOnce);
  const { who, shifts } = t.value;
  if (next.length === 0) return null;
  return (
    <section class="my-rounds" aria-labelledby="my-rounds">
      <h2 id="my-rounds">{who.myRounds}</h2>
      <ul>
        {next.map((one) => (
          <li key={`${one.date} ${one.shift}`}>
            {capital(dayInWords(one.date, language.value))}, {shifts[one.shift]}
            {one.areas && <small> {areaNames(one, planRef)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which areas of a round this person is asked for, where it is not all of them. */
export function MyAreas({
  mine,
  planRef,
}: {
  readonly mine: RefMine | undefined;
  readonly planRef: Pick<Ref, 'areas'>;
}) {
  if (!mine?.areas) return null;
  return <p class="my-areas">{t.value.who.myAreas(areaNames(mine, planRef))}</p>;
}

function areaNames({ areas: own }: RefMine, { areas }: Pick<Ref, 'areas'>): string {
  return (own ?? []).map((id) => areas.find((area) => area.id === id)?.name ?? id).join(', ');
}
