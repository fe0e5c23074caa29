import type { DeskSentences } from './desk-nb.ts';

export const deskEn: DeskSentences = {
  outcome: 'What came of it?',
  counted: 'Counted',
  reason: 'Why not?',
  choose: 'Choose',
  problems: {
    no_answer: 'First choose whether the area was counted, nobody was there, or it was not counted.',
    no_people: 'Write how many in at least one age group, or choose “Nobody here (0)”.',
    no_reason: 'Choose why the area was not counted.',
    not_whole: (band) => `Write a whole number from 0 to 9999 for ${band}.`,
  },
  why: 'Why?',
  whyHint: 'It stands in the history. Do not write the names of people who were counted.',
  whyMissing: 'Write briefly why.',
  notSaved: 'Not saved: the browser could not write. Make room and try again. All that you wrote stands here.',
  saving: 'Saving …',
  cancel: 'Cancel',
  pending: (n) =>
    n === 1
      ? 'Saved here, sent as soon as the server answers.'
      : `${n} saved here, sent as soon as the server answers.`,
  quarantined: 'The server has it but did not take it in. It waits in the inbox.',
};
