import { useState } from 'preact/hooks';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { usePhone } from '../../phone.ts';
import { saveActs } from '../../save-acts.ts';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';

type Props = {
  readonly fewerThan: number | null;
  /** The version that a change replaces. */
  readonly base: string | null;
};

const limits = [3, 4, 5, 6, 8, 10] as const;

/** The rule for small numbers of minors in public; each change of it is kept with its reason. */
export function RuleForm({ fewerThan, base }: Props) {
  const phone = usePhone();
  const [chosen, setChosen] = useState(fewerThan === null ? '' : String(fewerThan));
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = editionsWords.value.rule;
  const save = async () => {
    if (reason.trim() === '') return setTrouble(words.whyMissing);
    setTrouble(null);
    const plan = { kind: 'publication', fewerThan: chosen === '' ? null : Number(chosen) } as const;
    await saveActs(phone, [{ kind: 'plan', base, plan }], reason).then(
      () => setReason(''),
      () => setTrouble(editionsWords.value.withdraw.notSaved),
    );
  };
  return (
    <section class="rule" aria-labelledby="rule">
      <h2 id="rule">{words.title}</h2>
      <p>{fewerThan === null ? words.off : words.on(fewerThan)}</p>
      <p class="quiet">{words.hint}</p>
      <form
        class="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SelectField
          label={words.fewer}
          value={chosen}
          options={[
            { value: '', label: words.offOption },
            ...limits.map((limit) => ({ value: String(limit), label: String(limit) })),
          ]}
          onChoose={setChosen}
        />
        <label class="field wide">
          <span>{words.why}</span>
          <input value={reason} maxLength={500} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
        </label>
        <button type="submit" class="button">
          {words.save}
        </button>
      </form>
      {trouble && <Notice tone="alarm">{trouble}</Notice>}
    </section>
  );
}
