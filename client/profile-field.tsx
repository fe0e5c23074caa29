import { type Profile, profiles } from '#shared/domain/publication.ts';
import { editionsWords } from './i18n/editions-sentences.ts';
import { SelectField } from './ui/select-field.tsx';

type Props = { readonly profile: Profile; onChoose(profile: Profile): void };

/** For whom numbers are drawn up and written. */
export function ProfileField({ profile, onChoose }: Props) {
  const words = editionsWords.value;
  return (
    <SelectField
      label={words.forWhom}
      value={profile}
      options={profiles.map((one) => ({ value: one, label: words.profiles[one].name }))}
      onChoose={onChoose}
    />
  );
}
