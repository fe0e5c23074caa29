import type { Conditions, Outcome } from '#shared/domain/count.ts';
import type { PlanObject } from '#shared/domain/plan.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { InboxEvent, Revision } from '#shared/office-api.ts';
import type { Choice, Remark } from '#shared/sync/choice.ts';
import type { MeasuredTime } from '#shared/sync/event.ts';
import type { Settings } from './db/settings.ts';

/** Who makes the event and when, read at the moment of saving. */
export type Maker = Pick<Settings, 'install' | 'nextSeq' | 'skewMs'> & {
  readonly id: string;
  readonly now: number;
  readonly zone: string;
  readonly utcOffsetMinutes: number;
};

/** What a coordinator does: a decision about an event, a correction of a count, a change of the plan. */
export type Act =
  | {
      readonly kind: 'decide';
      readonly about: Pick<InboxEvent, 'id' | 'h' | 'carries'>;
      readonly choice: Choice;
      readonly remark?: Remark;
    }
  | {
      readonly kind: 'amend';
      readonly of: Pick<InboxEvent, 'id' | 'root' | 'note' | 'carries'>;
      readonly slot: Slot;
      readonly outcome: Outcome;
    }
  | { readonly kind: 'plan'; readonly base: string | null; readonly plan: PlanObject };

/** What a coordinator does with a count as a whole: writes it out anew, takes it back, or enters one that was made on paper. */
export type CountAct =
  | {
      readonly kind: 'rewrite';
      readonly of: CountVersion;
      readonly slot: Slot;
      readonly outcome: Outcome;
      readonly conditions: Conditions | null;
      readonly note: string | null;
    }
  | { readonly kind: 'withdraw'; readonly of: CountVersion }
  | {
      readonly kind: 'paper';
      readonly slot: Slot;
      readonly outcome: Outcome;
      readonly conditions: Conditions;
      readonly note: string | null;
      /** When it was made, where somebody knows. */
      readonly observedAt: number | null;
      /** Who made it. */
      readonly enteredFor: string;
    };
type CountVersion = Pick<
  Revision,
  'id' | 'root' | 'slot' | 'conditions' | 'note' | 'source' | 'isRecount' | 'isPractice'
>;

/** The text of the event: made once, then stored, hashed and sent as it is. */
export function toRawAct(act: Act | CountAct, written: string, maker: Maker): string {
  const reason = act.kind === 'paper' ? null : sound(written);
  const envelope = { v: 1, id: maker.id, install: maker.install, seq: maker.nextSeq };
  const content = contentOf(act);
  const time = act.kind === 'paper' ? { observedAt: act.observedAt, enteredFor: act.enteredFor } : timeOf(maker);
  return JSON.stringify({ ...envelope, ...content, reason, time });
}

/** Half a character is no text. */
function sound(written: string): string {
  return written.trim().replace(/\p{Surrogate}/gu, '\ufffd');
}

function contentOf(act: Act | CountAct) {
  if (act.kind === 'plan') return { type: 'plan', root: null, base: act.base, plan: act.plan };
  if (act.kind === 'amend') {
    const { of, slot, outcome } = act;
    const before = of.carries?.event as { conditions?: Conditions; source?: string; purpose?: string } | undefined;
    const { conditions = null, source = 'phone', purpose = 'count' } = before ?? {};
    const content = { practice: false, source, purpose, slot, outcome, conditions, note: of.note };
    return { type: 'amend', root: of.root ?? of.id, base: of.id, ...content };
  }
  if (act.kind === 'paper') {
    const { slot, outcome, conditions, note } = act;
    const said = { slot, outcome, conditions, note: note && sound(note) };
    return { type: 'count', root: null, base: null, practice: false, source: 'paper', purpose: 'count', ...said };
  }
  if (act.kind === 'rewrite') {
    const { of, slot, outcome, conditions, note } = act;
    return { type: 'amend', ...lineOf(of), slot, outcome, conditions, note: note && sound(note) };
  }
  if (act.kind === 'withdraw') {
    const { of } = act;
    return { type: 'void', ...lineOf(of), slot: of.slot, outcome: null, conditions: of.conditions, note: of.note };
  }
  const { id, h, carries } = act.about;
  const carried = act.choice === 'redact' && carries ? { carries } : {};
  const nothing = { practice: false, source: 'phone', slot: null, outcome: null, conditions: null, note: null };
  const about = { about: { id, h }, choice: act.choice, ...(act.remark && { remark: act.remark }) };
  return { type: 'decide', root: null, base: null, ...nothing, ...about, ...carried };
}

/** A correction stays what its count was: from paper, independent, a training count. */
function lineOf({ id, root, source, isRecount, isPractice }: CountVersion) {
  const purpose = isRecount ? 'recount' : 'count';
  return { root: root ?? id, base: id, practice: isPractice, source: source ?? 'phone', purpose };
}

function timeOf({ now, zone, utcOffsetMinutes, skewMs }: Maker): MeasuredTime {
  return { startedAt: now, endedAt: now, zone: zone.slice(0, 64), utcOffsetMinutes, activeMs: 0, skewMs };
}
