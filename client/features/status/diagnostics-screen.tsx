import { deviceWords } from '../../i18n/device-sentences.ts';
import { t } from '../../i18n/language.ts';
import { Screen } from '../../ui/screen.tsx';
import { useFacts } from './use-facts.ts';
import './status.css';

/** Everything about the phone that helps somebody who is not there; numbered, so that a voice can be followed. */
export function DiagnosticsScreen() {
  const { appName, status } = t.value;
  const { diagnostics: words, facts } = deviceWords.value;
  return (
    <Screen title={words.title} appName={appName} back={{ href: '/status', label: status.title }}>
      <p class="lead">{words.lead}</p>
      <ol class="read-facts">
        {useFacts().map(({ name, value, spoken }, at) => (
          <li key={name}>
            <span>
              {at + 1}. {facts.names[name]}
            </span>
            <strong>{value}</strong>
            {spoken && <small>{spoken}</small>}
          </li>
        ))}
      </ol>
    </Screen>
  );
}
