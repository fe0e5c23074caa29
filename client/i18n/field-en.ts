import type { FieldSentences } from './field-nb.ts';

export const fieldEn: FieldSentences = {
  finish: {
    title: 'Complete the round',
    lead: (areas) =>
      areas === 1
        ? 'One area has no answer. Say what holds; nothing is chosen beforehand.'
        : `${areas} areas have no answer. Say for each of them what holds; nothing is chosen beforehand.`,
    underWay: (people) => `The count is under way with ${people}.`,
    goOn: 'Go on counting',
    why: (area) => `Why was ${area} not counted?`,
    chooseReason: 'Choose a reason',
    missing: (areas) => `An answer is missing for ${areas}.`,
    grown: (area) => `More has been counted in ${area} meanwhile. Look at the number and answer again.`,
    notSaved: (area) =>
      `The answer for ${area} was not saved. Free some space on the phone and try again; the answers stay here.`,
    save: (areas) => (areas === 1 ? 'Save the answer' : `Save ${areas} answers`),
    nothing: 'Every area of the round has an answer.',
  },
};
