import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { toRound } from '../../current-round.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { listPastOccasions } from '../../past-occasions.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import './round.css';

/** A count that was made on an earlier day of the season: which day and shift was it? */
export function LateScreen() {
  const phone = usePhone();
  const { route } = useLocation();
  const { appName, back, roundScreen, shifts } = t.value;
  const words = fieldWords.value.late;
  const past = listPastOccasions(phone.settings.value.ref?.seasons ?? [], phone.now.value);
  const dates = [...new Set(past.map(({ occasion }) => occasion.date))];
  const pickedDate = useSignal<string | null>(null);
  const pickedShift = useSignal<'day' | 'evening' | null>(null);
  const problem = useSignal<'none' | 'nothing_chosen' | 'not_saved'>('none');
  const date = pickedDate.value;
  const onDate = past.filter(({ occasion }) => occasion.date === date).reverse();
  const chosen = onDate.find(({ occasion }) => occasion.shift === pickedShift.value);

  const start = async () => {
    problem.value = chosen ? 'none' : 'nothing_chosen';
    if (!chosen) return;
    try {
      await phone.keepSettings({ round: toRound(chosen.season, chosen.occasion, 'late', phone.clock.now()) });
      route('/');
    } catch {
      problem.value = 'not_saved';
    }
  };

  return (
    <Screen title={words.title} appName={appName} back={{ href: '/', label: back }}>
      <p class="lead">{words.lead}</p>
      {dates.length === 0 ? (
        <Notice tone="calm">{words.nothing}</Notice>
      ) : (
        <section class="start-round">
          <label class="field">
            <span>{words.date}</span>
            <select
              value={date ?? ''}
              onChange={(event) => {
                pickedDate.value = event.currentTarget.value;
              }}
            >
              <option value="" disabled>
                {words.pickDate}
              </option>
              {dates.map((day) => (
                <option key={day} value={day}>
                  {capital(dayInWords(day, language.value))}
                </option>
              ))}
            </select>
          </label>
          {date && (
            <Choices
              legend={words.shift}
              layout="cards"
              value={chosen?.occasion.shift ?? null}
              onChoose={(shift) => {
                pickedShift.value = shift;
                problem.value = 'none';
              }}
              choices={onDate.map(({ occasion: { shift } }) => ({ value: shift, label: capital(shifts[shift]) }))}
            />
          )}
          {problem.value === 'nothing_chosen' && <Notice tone="alarm">{words.pickBoth}</Notice>}
          {problem.value === 'not_saved' && <Notice tone="alarm">{roundScreen.roundFailed}</Notice>}
          <button type="button" class="button primary wide" onClick={() => void start()}>
            {words.start}
          </button>
        </section>
      )}
    </Screen>
  );
}
