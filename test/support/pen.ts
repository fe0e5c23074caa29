import { randomUUID } from 'node:crypto';
import type { Outcome } from '#shared/domain/count.ts';
import type { PlanObject } from '#shared/domain/plan.ts';
import type { Slot } from '#shared/domain/slot.ts';
import type { choices } from '#shared/sync/choice.ts';
import { type Content, countContent, type MadeEvent, makeEvent, makeId } from './events.ts';

/** Writes the events of one install, and numbers them. Nothing is sent. */
export class Pen {
  readonly install: string;
  #seq = 0;

  constructor(install: string = randomUUID()) {
    this.install = install;
  }

  /** `content` may put other values in the envelope too. */
  event(content: Content): MadeEvent {
    const seq = ++this.#seq;
    return makeEvent({ v: 1, id: makeId(), install: this.install, seq, ...content });
  }

  /** An event whose text is changed after it was made; the envelope does not know. */
  damagedEvent(content: Content, damage: (raw: string) => string): MadeEvent {
    const { id, seq, raw } = this.event(content);
    return makeEvent({ ...content, id, seq }, damage(raw));
  }

  count(slot: Slot, outcome: Outcome, more: Content = {}): MadeEvent {
    return this.event({ ...countContent(slot, outcome), ...more });
  }

  /** Corrects a count; `of` is the version that this one replaces. */
  amend(of: MadeEvent, change: Content, reason = 'Talt om igjen'): MadeEvent {
    return this.event({ ...contentOf(of), type: 'amend', ...replacing(of), ...change, reason });
  }

  void(of: MadeEvent, reason = 'Feil område'): MadeEvent {
    return this.event({ ...contentOf(of), type: 'void', ...replacing(of), outcome: null, reason });
  }

  decide(about: Pick<MadeEvent, 'id' | 'h'>, choice: (typeof choices)[number], more: Content = {}): MadeEvent {
    const { id, h } = about;
    return this.event({ type: 'decide', about: { id, h }, choice, reason: 'Avgjort på møtet', ...more });
  }

  /** Takes the words of a version away; `owner` is the person whose it is. */
  redact(of: MadeEvent, owner: string | null, more: Content = {}): MadeEvent {
    const event = { ...of.content, note: null, reason: null };
    return this.decide(of, 'redact', { carries: { event, code: null, owner, byCoordinator: false, ...more } });
  }

  plan(plan: PlanObject, base: string | null = null, more: Content = {}): MadeEvent {
    return this.event({ type: 'plan', base, plan, reason: null, ...more });
  }
}

function contentOf({ content }: MadeEvent): Content {
  const { v: _, id: __, install: ___, seq: ____, ...rest } = content;
  return rest;
}

function replacing({ id, content }: MadeEvent): { root: unknown; base: string } {
  return { root: content.root ?? id, base: id };
}
