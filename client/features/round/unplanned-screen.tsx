import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { shifts as everyShift, type Shift } from '#shared/domain/slot.ts';
import { countingDay } from '#shared/time.ts';
import { areasOf, toRound } from '../../current-round.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import './round.css';

/** A round that is in no plan, begun by a person who means it: today's date and the areas of the latest open season. */
export function UnplannedScreen() {
  const phone = usePhone();
  const { route } = useLocation();
  const { appName, back, roundScreen, shifts } = t.value;
  const words = fieldWords.value.unplanned;
  const picked = useSignal<Shift | null>(null);
  const problem = useSignal<'none' | 'nothing_chosen' | 'not_saved'>('none');
  const season = (phone.settings.value.ref?.seasons ?? [])
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const today = countingDay(phone.now.value);

  const start = async () => {
    problem.value = picked.value ? 'none' : 'nothing_chosen';
    if (!season || !picked.value) return;
    const occasion = { date: today, shift: picked.value, areas: [...areasOf(season)] };
    try {
      await phone.keepSettings({ round: toRound(season, occasion, 'unplanned', phone.clock.now()) });
      route('/');
    } catch {
      problem.value = 'not_saved';
    }
  };

  return (
    <Screen title={words.title} appName={appName} back={{ href: '/', label: back }}>
      <p class="lead">{words.lead}</p>
      {season ? (
        <section class="start-round">
          <h2>{capital(dayInWords(today, language.value))}</h2>
          <Choices
            legend={words.shift}
            layout="cards"
            value={picked.value}
            onChoose={(shift) => {
              picked.value = shift;
              problem.value = 'none';
            }}
            choices={everyShift.map((shift) => ({ value: shift, label: capital(shifts[shift]) }))}
          />
          {problem.value === 'nothing_chosen' && <Notice tone="alarm">{roundScreen.chooseFirst}</Notice>}
          {problem.value === 'not_saved' && <Notice tone="alarm">{roundScreen.roundFailed}</Notice>}
          <button type="button" class="button primary wide" onClick={() => void start()}>
            {words.start}
          </button>
        </section>
      ) : (
        <Notice tone="calm">{words.nothing}</Notice>
      )}
    </Screen>
  );
}
