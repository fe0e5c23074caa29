import { Event } from './event.ts';
import { surelyFits } from './surely-fits.ts';

export const maxEventBytes = 16 * 1024;
export const maxDepth = 8;

export type ParsedEvent =
  | { readonly ok: true; readonly event: Event }
  | { readonly ok: false; readonly code: 'bad_content' | 'unknown_version' };

const badContent: ParsedEvent = { ok: false, code: 'bad_content' };
const isSurelyEvent = surelyFits(Event);

/**
 * Reads an event's text, and takes nothing that was not written there: `JSON.parse` hides duplicate keys, 1e400 and
 * 2^53+1, so a text that differs from its own re-writing is bad content; so are `__proto__`, lone surrogates, more
 * than 16 KiB and nesting over 8.
 */
export function parseEvent(raw: string): ParsedEvent {
  const json = parseExact(raw);
  if (json === undefined) return badContent;
  // Nearly every one. It has no key but those of the schema.
  if (isSurelyEvent(json)) return { ok: true, event: json as Event };
  if (JSON.stringify(json).includes('"__proto__":')) return badContent;
  if (isOfUnknownVersion(json)) return { ok: false, code: 'unknown_version' };
  // As it was written, to the order of its keys; the schema says yes or no and changes nothing.
  return Event.safeParse(json).success ? { ok: true, event: json as Event } : badContent;
}

function parseExact(raw: string): unknown {
  if (isTooLong(raw) || isTooDeep(raw)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return undefined;
  }
  const rewritten = JSON.stringify(json);
  if (rewritten !== raw && rewritten !== withoutWhiteSpace(raw)) return undefined;
  return hasLoneSurrogate(rewritten) ? undefined : json;
}

/** A version that this code does not know; a text without any version is just bad content. */
function isOfUnknownVersion(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('v' in json)) return false;
  return typeof json.v === 'number' && Number.isInteger(json.v) && json.v !== 1;
}

/** A letter takes three bytes at most: nearly every text is seen to be short without being encoded. */
function isTooLong(raw: string): boolean {
  return raw.length * 3 > maxEventBytes && new TextEncoder().encode(raw).length > maxEventBytes;
}

/** A text with few brackets in all, as every honest one, is not deep. */
function isTooDeep(raw: string): boolean {
  return countUpTo(raw, '[') + countUpTo(raw, '{') > maxDepth && depthOf(raw) > maxDepth;
}

/** How often a bracket stands in the text, as far as it matters here. */
function countUpTo(raw: string, bracket: '[' | '{'): number {
  let found = 0;
  for (let at = raw.indexOf(bracket); at !== -1 && found <= maxDepth; at = raw.indexOf(bracket, at + 1)) found++;
  return found;
}

/** How deep the text nests, read without parsing it. */
function depthOf(raw: string): number {
  let depth = 0;
  let deepest = 0;
  for (const token of raw.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token[0] === '{' || token[0] === '[') deepest = Math.max(deepest, ++depth);
    else if (token[0] === '}' || token[0] === ']') depth--;
  }
  return deepest;
}

const loneSurrogate = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i;

/** `JSON.stringify` escapes a surrogate only where its other half is missing. */
function hasLoneSurrogate(rewritten: string): boolean {
  return rewritten.includes('\\u') && loneSurrogate.test(rewritten);
}

/** The text without the white space that stands outside strings. */
function withoutWhiteSpace(raw: string): string {
  return raw.replace(/("(?:[^"\\]|\\.)*")|[ \t\n\r]+/g, '$1');
}
