import { useSignal } from '@preact/signals';
import { readHandset } from '../../handset.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { t } from '../../i18n/language.ts';
import { installOffer } from '../../install-offer.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { type DrawingName, drawings } from './drawings.tsx';
import './install.css';

const ways = {
  iphone: ['iphoneShare', 'iphoneAdd', 'home'],
  android: ['androidMenu', 'androidAdd', 'home'],
} as const satisfies Record<string, readonly DrawingName[]>;

/** How the app comes onto the home screen, in three pictures for the phone at hand. */
export function InstallScreen() {
  const { appName, back } = t.value;
  const { install: words } = fieldWords.value;
  const { system, isInstalled } = readHandset();
  const shown = useSignal<keyof typeof ways>(system === 'android' ? 'android' : 'iphone');
  const steps = ways[shown.value];
  return (
    <Screen title={words.title} appName={appName} back={{ href: '/', label: back }}>
      <p class="lead">{words.lead}</p>
      {isInstalled && <Notice tone="calm">{words.isInstalled}</Notice>}
      {installOffer.value && (
        <button type="button" class="button primary wide" onClick={() => void installOffer.value?.prompt()}>
          {words.now}
        </button>
      )}
      <Choices
        legend={words.which}
        layout="row"
        value={shown.value}
        onChoose={(chosen) => {
          shown.value = chosen;
        }}
        choices={[
          { value: 'iphone', label: words.iphone },
          { value: 'android', label: words.android },
        ]}
      />
      <ol class="steps">
        {steps.map((step, at) => {
          const Drawing = drawings[step];
          return (
            <li key={step}>
              <Drawing />
              <p>
                <strong>{at + 1}.</strong> {words.steps[shown.value][at]}
              </p>
            </li>
          );
        })}
      </ol>
      {shown.value === 'iphone' && <p>{words.iphoneAfter}</p>}
    </Screen>
  );
}
