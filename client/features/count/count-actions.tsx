import { useSignal } from '@preact/signals';
import { type Draft, peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { NobodySheet } from './nobody-sheet.tsx';
import { NotCountedSheet } from './not-counted-sheet.tsx';
import { countedAsShown, countedNobodyThere, type ToOutcome } from './outcomes.ts';
import type { Saving } from './use-saving.ts';

type Props = { readonly draft: Draft; readonly saving: Saving; onUndo(): void };

/** Undo, and the three ways a count can end: a number, nobody, not counted. None is ever taken for another. */
export function CountActions({ draft, saving, onUndo }: Props) {
  const { count: words } = t.value;
  const asking = useSignal<'nothing' | 'nobody' | 'not_counted'>('nothing');
  const close = () => {
    asking.value = 'nothing';
  };
  const finish = (toOutcome: ToOutcome) => {
    close();
    void saving.save(toOutcome);
  };
  const isEmpty = peopleIn(draft) === 0;
  return (
    <div class="actions">
      <button type="button" class="button" onClick={onUndo} disabled={draft.taps.length === 0}>
        <Icon name="undo" />
        {words.undo}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          asking.value = 'not_counted';
        }}
      >
        {words.notCounted}
      </button>
      {isEmpty ? (
        <button
          type="button"
          class="button finish"
          onClick={() => {
            asking.value = 'nobody';
          }}
        >
          {words.nobodyHere}
        </button>
      ) : (
        <button type="button" class="button primary finish" onClick={() => finish(countedAsShown)}>
          {words.save}
        </button>
      )}
      {asking.value === 'nobody' && (
        <NobodySheet area={draft.slot.areaName} onClose={close} onYes={() => finish(countedNobodyThere)} />
      )}
      {asking.value === 'not_counted' && <NotCountedSheet draft={draft} onClose={close} onReason={finish} />}
    </div>
  );
}
