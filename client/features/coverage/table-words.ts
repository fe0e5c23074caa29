import { computed } from '@preact/signals';
import type { Language } from '#shared/api.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';

/** The words of the whole table, read once for all its cells. */
export const tableWords = computed(() => {
  const { coverage, flags, shifts } = office.value;
  const { cell, peopleCell, round, outside, underWay } = coverageWords.value;
  const { reasons } = t.value;
  const spoken: Language = language.value;
  return {
    ...coverage,
    flags,
    shifts,
    cell,
    peopleCell,
    roundName: round,
    outside,
    underWay,
    reasons,
    language: spoken,
  };
});
export type TableWords = (typeof tableWords)['value'];
