import { useSignal } from '@preact/signals';
import type { Ref, RefSeason } from '#shared/api.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { toRound } from '../../current-round.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords, hourInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { findMine } from './my-rounds.ts';
import { MyAreas } from './my-rounds-list.tsx';
import type { RefOccasion } from './occasion-proposal.ts';
import { iCount, toPart, type Who, WhoCounts } from './who-counts.tsx';

type Props = {
  readonly season: RefSeason;
  readonly occasions: readonly RefOccasion[];
  readonly preselected: Shift | null;
  readonly isAfterMidnight: boolean;
  readonly planRef: Ref;
};

/** Day or evening, confirmed by whoever walks. */
export function StartRound({ season, occasions, preselected, isAfterMidnight, planRef }: Props) {
  const phone = usePhone();
  const picked = useSignal<Shift | null>(null);
  const who = useSignal<Who>(iCount);
  const problem = useSignal<'none' | 'nothing_chosen' | 'not_saved'>('none');
  const { roundScreen: words, shifts } = t.value;
  const chosen = picked.value ?? preselected;
  const occasion = occasions.find(({ shift }) => shift === chosen);
  const nameOf = (id: string) => planRef.areas.find((area) => area.id === id)?.name ?? id;

  const mineOn = (shift: Shift) => findMine(planRef, { season: season.id, date: occasions[0]!.date, shift });
  const hintOf = (shift: Shift) =>
    [windowOf(season, shift), mineOn(shift) && t.value.who.myRound].filter(Boolean).join(' · ');

  const start = async () => {
    problem.value = occasion ? 'none' : 'nothing_chosen';
    if (!occasion) return;
    const round = { ...toRound(season, occasion, 'planned', phone.clock.now()), part: toPart(who.value) };
    await phone.keepSettings({ round }).catch(() => {
      problem.value = 'not_saved';
    });
  };

  return (
    <section class="start-round">
      <h2>{capital(dayInWords(occasions[0]!.date, language.value))}</h2>
      {isAfterMidnight && <p>{words.afterMidnight}</p>}
      {!isAfterMidnight && preselected === null && <p>{words.betweenShifts}</p>}
      <Choices
        legend={words.choose}
        layout="cards"
        value={chosen}
        onChoose={(shift) => {
          picked.value = shift;
          problem.value = 'none';
        }}
        choices={occasions.map(({ shift, state }) => ({
          value: shift,
          label: capital(shifts[shift]),
          hint: state === 'cancelled' ? words.cancelled : hintOf(shift),
        }))}
      />
      {occasion?.state === 'cancelled' && (
        <div class="cancelled">
          <p>
            <strong>{occasion.reason ? words.cancelledBecause(occasion.reason) : words.cancelled}</strong>
          </p>
          <p>{words.countAnywayNote}</p>
        </div>
      )}
      {occasion?.state === 'planned' && <p class="small">{words.order(occasion.areas.map(nameOf).join(' → '))}</p>}
      {occasion?.state === 'planned' && <MyAreas mine={mineOn(occasion.shift)} planRef={planRef} />}
      <WhoCounts
        value={who.value}
        onChoose={(chosen) => {
          who.value = chosen;
        }}
      />
      {problem.value === 'nothing_chosen' && <Notice tone="alarm">{words.chooseFirst}</Notice>}
      {problem.value === 'not_saved' && <Notice tone="alarm">{words.roundFailed}</Notice>}
      <button
        type="button"
        class={`button wide ${occasion?.state === 'cancelled' ? '' : 'primary'}`}
        onClick={() => void start()}
      >
        {occasion?.state === 'cancelled' ? words.countAnyway : words.start}
      </button>
    </section>
  );
}

function windowOf(season: RefSeason, shift: Shift): string {
  const window = season.shifts.find(({ id }) => id === shift);
  if (!window) return '';
  const [from, to] = [hourInWords(window.from, language.value), hourInWords(window.to, language.value)];
  return t.value.roundScreen.window(from, to);
}
