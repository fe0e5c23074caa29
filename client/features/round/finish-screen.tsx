import { roundOnScreen } from '../../current-round.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { t } from '../../i18n/language.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { OpenAreas } from './open-areas.tsx';
import { listRoundAreas } from './round-areas.ts';
import './round.css';

/** Gives every area of the round its answer: each one without is named, and somebody says what it was. */
export function FinishScreen() {
  const phone = usePhone();
  const { ref } = phone.settings.value;
  const { appName, roundScreen } = t.value;
  const words = fieldWords.value.finish;
  const round = roundOnScreen(phone.settings.value, phone.now.value);
  const areas = round && ref ? listRoundAreas(round, ref, phone) : [];
  const open = areas.filter(({ state }) => state.kind !== 'answered');
  return (
    <Screen
      title={words.title}
      appName={appName}
      subtitle={round ? roundInWords(round) : undefined}
      back={{ href: '/', label: roundScreen.title }}
    >
      {round && open.length > 0 ? (
        <OpenAreas round={round} areas={open} />
      ) : (
        <>
          <p class="lead">{words.nothing}</p>
          <a class="button primary wide" href="/">
            {roundScreen.title}
          </a>
        </>
      )}
    </Screen>
  );
}
