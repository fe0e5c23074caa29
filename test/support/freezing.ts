import { randomUUID } from 'node:crypto';
import type { EditionAsked, EditionComparison, EditionDraft, EditionReply } from '#shared/edition-api.ts';
import type { MadeEvent } from './events.ts';
import type { Phone, Reply } from './phone.ts';

type Asked = Partial<EditionAsked>;

const usual = {
  name: 'Rapport 2026',
  notes: null,
  from: 2026,
  to: 2026,
  set: null,
  basis: null,
  bands: ['all', 'under_18', 'zero_to_25'],
  profile: 'internal',
} as const;

export async function draft(phone: Phone, asked: Asked = {}): Promise<EditionDraft> {
  const { status, body } = await phone.post('/api/editions/draft', { ...usual, id: randomUUID(), ...asked });
  if (status !== 200) throw new Error(`the draft answered ${status} ${JSON.stringify(body)}`);
  return body as EditionDraft;
}

export type Frozen = { readonly id: string; readonly hash: string; readonly events: readonly MadeEvent[] };

export const freezing = (events: readonly MadeEvent[], position: number) => ({
  position,
  events: events.map(({ id, seq, h, raw }) => ({ id, seq, h, raw })),
});

/** Freezes as the office does: drawn up by the server, written as this phone's own events, and handed over. */
export async function freeze(phone: Phone, asked: Asked = {}): Promise<Frozen> {
  const { parts, position } = await draft(phone, asked);
  const events = parts.map((part) => phone.plan(part));
  const { status, body } = await phone.post('/api/editions', freezing(events, position));
  if (status !== 200) throw new Error(`freezing answered ${status} ${JSON.stringify(body)}`);
  return { id: parts[0]?.id ?? '', hash: parts[0]?.hash ?? '', events };
}

export const readEdition = async (phone: Phone, id: string) =>
  (await phone.get<EditionReply>(`/api/editions/${id}`)).body;

export const compare = async (phone: Phone, id: string) =>
  (await phone.get<EditionComparison>(`/api/editions/${id}/comparison`)).body;

/** What was frozen, as text. */
export const bytesOf = async (phone: Phone, id: string) =>
  JSON.stringify(((await phone.get(`/api/editions/${id}/edition.json`)) as Reply).body);
