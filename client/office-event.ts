import type { Conditions, Outcome } from '#shared/domain/count.ts';
import type { PlanObject } from '#shared/domain/plan.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { InboxEvent } from '#shared/office-api.ts';
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

/** The text of the event: made once, then stored, hashed and sent as it is. */
export function toRawAct(act: Act, written: string, maker: Maker): string {
  const reason = written.trim().replace(/\p{Surrogate}/gu, '\ufffd');
  const envelope = { v: 1, id: maker.id, install: maker.install, seq: maker.nextSeq };
  const content = contentOf(act);
  return JSON.stringify({ ...envelope, ...content, reason, time: timeOf(maker) });
}

function contentOf(act: Act) {
  if (act.kind === 'plan') return { type: 'plan', root: null, base: act.base, plan: act.plan };
  if (act.kind === 'amend') {
    const { of, slot, outcome } = act;
    const conditions = (of.carries?.event as { conditions?: Conditions } | undefined)?.conditions ?? null;
    const content = { practice: false, source: 'phone', purpose: 'count', slot, outcome, conditions, note: of.note };
    return { type: 'amend', root: of.root ?? of.id, base: of.id, ...content };
  }
  const { id, h, carries } = act.about;
  const carried = act.choice === 'redact' && carries ? { carries } : {};
  const nothing = { practice: false, source: 'phone', slot: null, outcome: null, conditions: null, note: null };
  const about = { about: { id, h }, choice: act.choice, ...(act.remark && { remark: act.remark }) };
  return { type: 'decide', root: null, base: null, ...nothing, ...about, ...carried };
}

function timeOf({ now, zone, utcOffsetMinutes, skewMs }: Maker): MeasuredTime {
  return { startedAt: now, endedAt: now, zone: zone.slice(0, 64), utcOffsetMinutes, activeMs: 0, skewMs };
}
