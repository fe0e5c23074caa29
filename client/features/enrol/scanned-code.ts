import { toCode } from './code.ts';

export type Scanned =
  | { readonly kind: 'code'; readonly code: string }
  /** A link, but not to the server that this app came from. */
  | { readonly kind: 'elsewhere' }
  /** Something else that somebody printed. */
  | { readonly kind: 'not_a_code' };

/** What a QR code says: the link of an invitation to this very server, or a code alone. Nothing else is taken, or opened. */
export function readScanned(text: string, origin: string): Scanned {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return asCode(text);
  if (url.origin !== origin) return { kind: /^https?:$/.test(url.protocol) ? 'elsewhere' : 'not_a_code' };
  return asCode(/^#e=([^&]+)$/.exec(url.hash)?.[1] ?? '');
}

/** Ten letters and figures, with nothing but spaces and a dash between them: a sentence is no code. */
function asCode(text: string): Scanned {
  const { shown, isWhole } = toCode(text);
  return isWhole && /^[0-9a-z]{5}[ -]?[0-9a-z]{5}$/i.test(text.trim())
    ? { kind: 'code', code: shown }
    : { kind: 'not_a_code' };
}
