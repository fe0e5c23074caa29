import type { InboxSentences } from './inbox-nb.ts';
import { remarksEn } from './remarks-en.ts';
import { whole } from './whole.ts';

export const inboxEn: InboxSentences = {
  lead: 'Some of this is to be decided, some only to be looked at. Nothing is deleted, and every decision but a redaction can be undone.',
  nothing: 'Nothing waits for a decision.',

  kinds: {
    two_counts: { title: 'Two counts of the same area', what: 'Choose the one that stands, or keep one as a recount.' },
    conflict: { title: 'Corrections or decisions that disagree', what: 'Choose the one that stands.' },
    quarantined: { title: 'In quarantine', what: 'Received and kept, but left out until somebody has looked at it.' },
    orphan: {
      title: 'Corrections without a count',
      what: 'The corrected count has not come. When it does, this settles itself.',
    },
    not_own: {
      title: 'Corrected by somebody else',
      what: 'Somebody corrected a colleague’s count. The count stands as it was until you accept the correction.',
    },
    after_close: { title: 'Came after the season was closed', what: 'Enters only if you accept it.' },
    cancelled: { title: 'Counted on a cancelled round', what: 'Enters when the round is planned again.' },
    unplanned: { title: 'Counted without being planned', what: 'Enters when the round is planned.' },
    unknown_area: {
      title: 'Unknown area',
      what: 'The plan does not have the area. Correct it, or add it to the plan.',
    },
    unknown_season: {
      title: 'Unknown season',
      what: 'The plan does not have the season. Correct it, or add it to the plan.',
    },
    seq_reused: {
      title: 'One sequence number used twice',
      what: 'A phone gave two counts the same number, perhaps after being restored. Both enter; see whether both are real.',
    },
    overlap: {
      title: 'Counted at the same time as another area',
      what: 'One phone had two areas open at once. If somebody walked from one to the other, they may be counted twice. Both enter; accept them if they are right.',
    },
    plan_conflict: { title: 'The plan was changed by two at once', what: 'Choose the change that stands.' },
    ...remarksEn.kinds,
  },

  effects: {
    enters: 'Is in the average now.',
    kept_out: 'Is not in the average now.',
    one_stands: 'Only the one marked “stands now” is in use.',
    not_here: remarksEn.notHere,
  },

  codes: {
    bad_content: 'The text cannot be read as a count. Read it yourself, and enter the numbers anew with “Correct”.',
    unknown_version:
      'Made by a newer app than the server knows. Update the server, or enter the numbers with “Correct”.',
    no_right: 'Sent by somebody who may not do this.',
    revoked: 'Sent after access was withdrawn.',
    foreign_install: 'Sent from another phone than the one that made it.',
    not_approved: 'Sent from a phone that is not approved yet.',
    id_conflict: 'Has the same identity as a count with other content. The one that came first stands.',
  },

  choices: {
    accept: { label: 'Accept', does: 'This one stands. The others stay in the history and are not used.' },
    keep_as_recount: {
      label: 'Keep as a recount',
      does: 'Kept as an independent count beside the other, and not in the average.',
    },
    release: { label: 'Let in', does: 'Leaves quarantine and is used as if it had been received as usual.' },
    discard: { label: 'Put aside', does: 'Is not used. It stays in the log and can be brought back.' },
    redact: {
      label: 'Redact text',
      does: 'Removes what is written in note and reason, for good. The numbers stay. This cannot be undone.',
    },
    undo: { label: 'Withdraw the decision', does: 'The decision no longer holds.' },
  },
  acts: {
    amend: { label: 'Save the correction', does: 'Saved as a correction in your name. What came in stays in the log.' },
    plan: { label: 'Plan the round', does: 'The round is planned with this area, and the count enters the average.' },
  },
  correct: 'Correct',
  plan: 'Plan the round',
  types: { count: 'count', amend: 'correction', void: 'withdrawal', decide: 'decision', plan: 'change of the plan' },

  unreadable: 'A count that cannot be read',
  stands: 'stands now',
  standsNot: 'not in use now',
  withdrawn: 'The count is withdrawn.',
  decided: (choice) => `Decision: ${choice}`,
  redacted: 'The text is redacted.',
  reason: 'Reason',
  nobody: 'unknown person',
  byWhom: (name) => name,
  begun: (when) => `begun ${when}`,
  received: (when) => `received ${when}`,
  clock: (time) => time,
  phone: (end) => `phone …${end}`,
  notCounted: 'Not counted',
  counted: 'Counted',
  outcome: 'Result',
  choose: 'Choose',

  why: 'Why?',
  whyHint: 'Stands in the history. Do not name anybody who was counted.',
  whyMissing: 'Something is missing. Fill in everything, and say briefly why.',
  notSaved: 'Not saved: the browser could not write. Free some space and try again. Nothing is decided.',
  confirm: (label) => `Confirm: ${label}`,
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  undoReason: 'Undone in the inbox',
  done: {
    accept: 'Accepted.',
    keep_as_recount: 'Kept as a recount.',
    release: 'Let in.',
    discard: 'Put aside.',
    redact: 'The text is redacted.',
    undo: 'The decision is withdrawn.',
    amend: 'The correction is saved.',
    plan: 'The round is planned.',
  },
  held: {
    pending: 'The decision is kept here and goes as soon as the server answers.',
    quarantined: (code) => `The server has it but did not take it in (${code}). It is in quarantine.`,
  },

  rescue: {
    lead: 'A rescue file comes from a phone that could not send. The counts are read in as they were made, in the phone’s own name. The same file can safely be read in again.',
    choose: 'Choose a rescue file',
    made: (when, n) => `Made ${when}. ${n === 1 ? '1 count' : `${whole(n)} counts`}:`,
    order: 'The numbers in each line: age 0–17 / 18–25 / 26 and over / unknown age.',
    bring: (n) => (n === 1 ? 'Read in 1 count' : `Read in ${whole(n)} counts`),
    bringing: 'Reading in …',
    problems: {
      not_json: 'The file cannot be read. Perhaps only part of it came across. Ask for it to be sent again.',
      foreign: 'This is not a rescue file from Sommertelling. Nothing was sent.',
      newer: 'The file was made by a newer version. Update the server and read it in then. Nothing was sent.',
      damaged: 'The content was changed after the file was made. Nothing was sent. Ask for it to be sent again.',
      empty: 'The file holds no counts. Nothing was sent.',
      too_large: 'One of the counts is too large to send. Nothing was sent. Show the file to whoever runs the server.',
    },
    results: {
      stored: 'taken in',
      duplicate: 'was here already',
      quarantined: 'in quarantine; see the inbox',
      mismatch: 'not taken in: damaged on the way. Try again',
    },
    summary: (stored, before, waiting) =>
      `${whole(stored)} taken in, ${whole(before)} were here already, ${whole(waiting)} in quarantine.`,
    stopped: 'Not everything was sent. Read the same file in again; what was taken in is not taken in twice.',
  },
};
