import type { PushedEvent } from '#shared/sync/protocol.ts';
import { parseRescueFile, type RescueFile } from '#shared/sync/rescue.ts';
import type { InboxSentences } from '../../i18n/inbox-nb.ts';

export type RescueProblem = keyof InboxSentences['rescue']['problems'];
export type ReadRescue =
  | { readonly ok: true; readonly file: RescueFile }
  | { readonly ok: false; readonly problem: RescueProblem };

type Hash = (text: string) => Promise<string>;

/** Reads a rescue file whole before anything of it is sent: each text must be the one that its hash was made of. */
export async function readRescue(text: string, hash: Hash): Promise<ReadRescue> {
  const json = toJson(text);
  if (json === undefined) return { ok: false, problem: 'not_json' };
  if (json?.sommertelling !== 'rescue') return { ok: false, problem: 'foreign' };
  if (typeof json.v === 'number' && json.v > 1) return { ok: false, problem: 'newer' };
  const file = parseRescueFile(text);
  if (!file) return { ok: false, problem: 'damaged' };
  if (file.events.length === 0) return { ok: false, problem: 'empty' };
  const isWhole = await Promise.all(file.events.map(async ({ h, raw }: PushedEvent) => (await hash(raw)) === h));
  return isWhole.every(Boolean) ? { ok: true, file } : { ok: false, problem: 'damaged' };
}

type Json = { readonly sommertelling?: unknown; readonly v?: unknown } | null;

function toJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
