import { useSignal } from '@preact/signals';
import { type Settings, themes } from '../../db/settings.ts';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Language and colours. Each language is named in itself. */
export function Looks() {
  const phone = usePhone();
  const isKept = useSignal(true);
  const { looks: words, notKept } = deviceWords.value;
  const { language, theme } = phone.settings.value;
  const keep = async (changes: Partial<Settings>) => {
    isKept.value = await phone.keepSettings(changes).then(
      () => true,
      () => false,
    );
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <Choices
        legend={words.language}
        layout="row"
        value={language}
        onChoose={(chosen) => void keep({ language: chosen })}
        choices={[
          { value: 'nb', label: 'Norsk' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Choices
        legend={words.theme}
        layout="row"
        value={theme}
        onChoose={(chosen) => void keep({ theme: chosen })}
        choices={themes.map((value) => ({ value, label: words.themes[value] }))}
      />
      {!isKept.value && <Notice tone="alarm">{notKept}</Notice>}
    </section>
  );
}
