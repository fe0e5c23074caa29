import { useId, useState } from 'preact/hooks';
import { type AveragingBasis, averagingBases } from '#shared/domain/averaging-basis.ts';
import { type ImportKind, importKinds } from '#shared/domain/import-record.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';
import type { ImportAsked } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import '../../ui/field.css';
import { SelectField } from '../../ui/select-field.tsx';
import { maxFileBytes, readFile } from './read-file.ts';

type Props = {
  onChosen(asked: ImportAsked, name: string): void;
  onTrouble(sentence: string | null): void;
};

/** What is in a file, what its template is, and what the file itself cannot say. A chosen file is read at once. */
export function ImportForm({ onChosen, onTrouble }: Props) {
  const [of, setOf] = useState<ImportKind>('published');
  const [source, setSource] = useState('');
  const [basis, setBasis] = useState<AveragingBasis | ''>('');
  const [shift, setShift] = useState<Shift | ''>('');
  const [adds, setAdds] = useState(true);
  const [hintId, sourceHintId, addsHintId] = [useId(), useId(), useId()];
  const words = historyWords.value.bring;
  const choose = async (file: File | undefined) => {
    onTrouble(null);
    if (!file) return;
    if (file.size > maxFileBytes) return onTrouble(words.tooLarge);
    const chosen = await readFile(file).catch(() => null);
    if (!chosen) return onTrouble(words.unreadable);
    const isMeans = of === 'means';
    const isCounts = of === 'counts';
    const asked = {
      source: isMeans ? source : '',
      basis: isMeans ? basis || null : null,
      shift: isCounts ? shift || null : null,
      adds: isCounts && adds,
    };
    onChosen({ of, file: chosen, ...asked }, file.name);
  };
  return (
    <div class="import-form">
      <Choices<ImportKind>
        legend={words.kind}
        layout="cards"
        choices={importKinds.map((value) => ({ value, ...words.kinds[value] }))}
        value={of}
        onChoose={setOf}
      />
      <p>
        <a class="button" href={`/api/history/templates/${of}`} download={`mal-${of}.csv`} aria-describedby={hintId}>
          {words.template}
        </a>{' '}
        <small id={hintId}>{words.templateHint}</small>
      </p>
      {of === 'means' && (
        <div class="fields">
          <label class="field">
            <span>{words.source}</span>
            <input
              value={source}
              maxLength={300}
              aria-describedby={sourceHintId}
              onInput={({ currentTarget }) => setSource(currentTarget.value)}
            />
            <small id={sourceHintId}>{words.sourceHint}</small>
          </label>
          <SelectField<AveragingBasis | ''>
            label={words.basis}
            value={basis}
            options={[
              { value: '', label: words.basisUnknown },
              ...averagingBases.map((value) => ({ value, label: historyWords.value.held.bases[value] })),
            ]}
            onChoose={setBasis}
          />
        </div>
      )}
      {of === 'counts' && (
        <div class="fields">
          <SelectField<Shift | ''>
            label={words.shift}
            value={shift}
            options={[
              { value: '', label: words.shiftColumn },
              ...shifts.map((value) => ({ value, label: words.shiftAll[value] })),
            ]}
            onChoose={setShift}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={adds}
              aria-describedby={addsHintId}
              onChange={({ currentTarget }) => setAdds(currentTarget.checked)}
            />
            <span>
              {words.adds}
              <small id={addsHintId}>{words.addsHint}</small>
            </span>
          </label>
        </div>
      )}
      <label class="field">
        <span>{words.file}</span>
        <input
          type="file"
          accept=".csv,.txt,.xlsx,text/csv"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            void choose(file).then(() => {
              currentTarget.value = '';
            });
          }}
        />
      </label>
    </div>
  );
}
