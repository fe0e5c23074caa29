import { ageBands } from '#shared/domain/age-band.ts';
import { type NotCountedReason, notCountedReasons } from '#shared/domain/count.ts';
import type { Rewritten } from '../../db/unfinished-correction.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { t } from '../../i18n/language.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { BandFields } from './band-fields.tsx';

type Props = { readonly rewritten: Rewritten; onRewrite(changes: Partial<Rewritten>): void };

/** How many there were and how that is known; or why the area was not counted. */
export function OutcomeFields({ rewritten: { slot, isCounted, bands, isEstimated, because }, onRewrite }: Props) {
  const { ageBands: names, reasons, count: countWords } = t.value;
  const words = ownWords.value;
  const { why, chooseReason } = fieldWords.value.finish;
  return (
    <>
      <Choices
        legend={words.outcome}
        layout="row"
        value={isCounted ? 'counted' : 'not_counted'}
        onChoose={(answer) => onRewrite({ isCounted: answer === 'counted' })}
        choices={[
          { value: 'counted', label: words.wasCounted },
          { value: 'not_counted', label: words.wasNotCounted },
        ]}
      />
      {isCounted ? (
        <>
          <BandFields
            shown={ageBands}
            names={names}
            bands={bands}
            onType={(band, people) => onRewrite({ bands: { ...bands, [band]: people } })}
          />
          <Choices
            legend={countWords.howCounted}
            layout="row"
            value={isEstimated ? 'roughly' : 'exact'}
            onChoose={(how) => onRewrite({ isEstimated: how === 'roughly' })}
            choices={(['exact', 'roughly'] as const).map((value) => ({ value, label: countWords[value] }))}
          />
        </>
      ) : (
        <SelectField<NotCountedReason | ''>
          label={why(slot.areaName)}
          value={because ?? ''}
          options={[
            ...(because ? [] : [{ value: '' as const, label: chooseReason }]),
            ...notCountedReasons.map((reason) => ({ value: reason, label: reasons[reason] })),
          ]}
          onChoose={(reason) => onRewrite({ because: reason || null })}
        />
      )}
    </>
  );
}
