import type { Conditions, NotCountedReason, Outcome } from '#shared/domain/count.ts';
import type { Flag } from '#shared/domain/flag.ts';
import type { Shift } from '#shared/domain/slot.ts';
import type { SlotAnswer } from '#shared/report/slot-answer.ts';
import type { StandingSlot } from '#shared/sync/fold-slot.ts';

type Occupant = NonNullable<StandingSlot['count']>;

/** The columns of `standing_slot` that a cell is made of. From `status` on all but `flags` are null where nobody occupies the slot. */
export type AnswerRow = [
  season: string,
  date: string,
  shift: Shift,
  area: string,
  status: Outcome['status'] | null,
  under18: number | null,
  from18To25: number | null,
  over25: number | null,
  unknown: number | null,
  estimated: number | null,
  reason: NotCountedReason | null,
  flags: string,
  source: Occupant['source'] | null,
  isAccepted: number | null,
  policePresent: Conditions['policePresent'] | null,
  serviceOpen: Conditions['serviceOpen'] | null,
  startedAt: number | null,
  endedAt: number | null,
  skewMs: number | null,
  install: string | null,
  owner: string | null,
  root: string | null,
];

/** A whole row. */
export type SlotRow = [
  ...AnswerRow,
  head: string | null,
  headHash: string | null,
  areaName: string | null,
  zone: string | null,
  utcOffsetMinutes: number | null,
  activeMs: number | null,
  countFlags: string | null,
];

type NameOfEach<Row extends readonly unknown[]> = { readonly [Column in keyof Row]: string };

/** In the order of `AnswerRow`. */
export const answerColumns: NameOfEach<AnswerRow> = [
  'season',
  'date',
  'shift',
  'area',
  'status',
  'under_18',
  'from_18_to_25',
  'over_25',
  'unknown',
  'estimated',
  'reason',
  'flags',
  'source',
  'is_accepted',
  'police_present',
  'service_open',
  'started_at',
  'ended_at',
  'skew_ms',
  'install',
  'owner',
  'root',
];

/** In the order of `SlotRow`. */
export const slotColumns: NameOfEach<SlotRow> = [
  ...answerColumns,
  'head',
  'head_hash',
  'area_name',
  'zone',
  'utc_offset_minutes',
  'active_ms',
  'count_flags',
];

export function toSlotRow({ season, date, shift, area, count, flags }: StandingSlot): SlotRow {
  const outcome = count?.outcome;
  const bands = outcome?.status === 'counted' ? outcome.bands : outcome?.partialBands;
  return [
    season,
    date,
    shift,
    area,
    outcome?.status ?? null,
    bands?.under_18 ?? null,
    bands?.from_18_to_25 ?? null,
    bands?.over_25 ?? null,
    bands?.unknown ?? null,
    outcome?.status === 'counted' && outcome.estimated !== undefined ? Number(outcome.estimated) : null,
    outcome?.status === 'not_counted' ? outcome.reason : null,
    flags.join(' '),
    count?.source ?? null,
    count ? Number(count.isAccepted) : null,
    count?.conditions?.policePresent ?? null,
    count?.conditions?.serviceOpen ?? null,
    count?.time?.startedAt ?? null,
    count?.time?.endedAt ?? null,
    count?.time?.skewMs ?? null,
    count?.install ?? null,
    count?.owner ?? null,
    count?.root ?? null,
    count?.head ?? null,
    count?.headHash ?? null,
    count?.slot?.areaName ?? null,
    count?.time?.zone ?? null,
    count?.time?.utcOffsetMinutes ?? null,
    count?.time?.activeMs ?? null,
    count?.flags.join(' ') ?? null,
  ];
}

/** Exactly what `toSlotRow` was given. Practice and recounts never occupy a slot, so no column says it. */
export function toStandingSlot(row: SlotRow): StandingSlot {
  const [head, headHash, areaName, zone, utcOffsetMinutes, activeMs, countFlags] = row.slice(
    answerColumns.length,
  ) as Rest;
  const { count: answer, flags, ...place } = toSlotAnswer(row);
  if (answer === null) return { ...place, count: null, flags };
  const { root, owner, outcome, conditions, isAccepted, source, time, install } = answer;
  // In the order in which a fold makes it: a count that leaves its slot is written out as a text.
  const count = {
    root,
    head,
    headHash,
    owner,
    slot: { ...place, areaName },
    outcome,
    conditions,
    practice: false,
    isRecount: false,
    isAccepted,
    source,
    time: time && {
      startedAt: time.startedAt,
      endedAt: time.endedAt,
      zone,
      utcOffsetMinutes,
      activeMs,
      skewMs: time.skewMs,
    },
    flags: toFlags(countFlags ?? ''),
    install,
  };
  return { ...place, count: count as Occupant, flags };
}

type Rest = SlotRow extends [...AnswerRow, ...infer Last] ? Last : never;

export function toSlotAnswer([
  season,
  date,
  shift,
  area,
  status,
  under18,
  from18To25,
  over25,
  unknown,
  estimated,
  reason,
  flags,
  source,
  isAccepted,
  policePresent,
  serviceOpen,
  startedAt,
  endedAt,
  skewMs,
  install,
  owner,
  root,
]: AnswerRow | SlotRow): SlotAnswer {
  if (status === null) return { season, date, shift, area, count: null, flags: toFlags(flags) };
  const bands = under18 === null ? null : { under_18: under18, from_18_to_25: from18To25, over_25: over25, unknown };
  const outcome =
    status === 'counted'
      ? { status, bands, ...(estimated !== null && { estimated: estimated === 1 }) }
      : { status, reason, ...(bands && { partialBands: bands }) };
  const count = {
    root,
    owner,
    outcome,
    conditions: policePresent === null ? null : { policePresent, serviceOpen },
    isAccepted: isAccepted === 1,
    source,
    time: startedAt === null ? null : { startedAt, endedAt, skewMs },
    install,
  };
  return { season, date, shift, area, count: count as SlotAnswer['count'], flags: toFlags(flags) };
}

const none: readonly Flag[] = [];

function toFlags(text: string): readonly Flag[] {
  return text === '' ? none : (text.split(' ') as Flag[]);
}
