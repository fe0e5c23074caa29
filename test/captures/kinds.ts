import { importKinds } from '#shared/domain/import-record.ts';
import { PlanObject } from '#shared/domain/plan.ts';
import { choices, remarks } from '#shared/sync/choice.ts';
import { Event } from '#shared/sync/event.ts';

/** What an event is, as far as a later reader has to tell it from others: `count, paper`, `plan edition`, `decide accept clock`. */
export function kindOf(event: Event): string {
  if (event.type === 'decide') return ['decide', event.choice, event.remark].filter(Boolean).join(' ');
  if (event.type !== 'plan') return event.type;
  return event.plan.kind === 'import' ? `plan import ${event.plan.of} ${event.plan.state}` : `plan ${event.plan.kind}`;
}

/** Every kind that the schemas of today know. */
export function listKinds(): readonly string[] {
  const types = Event.def.options.map(({ def }) => onlyValue(def.shape.type));
  const plans = PlanObject.def.options.map(({ def }) => onlyValue(def.shape.kind));
  return [
    ...types.filter((type) => type !== 'decide' && type !== 'plan'),
    ...plans.filter((kind) => kind !== 'import').map((kind) => `plan ${kind}`),
    ...importKinds.flatMap((of) => [`plan import ${of} stands`, `plan import ${of} undone`]),
    ...choices.map((choice) => `decide ${choice}`),
    ...remarks.map((remark) => `decide accept ${remark}`),
  ];
}

function onlyValue({ def }: { readonly def: { readonly values: readonly string[] } }): string {
  return def.values[0] ?? '';
}
