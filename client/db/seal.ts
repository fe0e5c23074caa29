export type Seal = {
  /** A text with its checksum before it, so that a half-written or damaged one is not taken for a whole one. */
  seal(text: string): string;
  /** Null where it is not whole. */
  unseal<T>(sealed: string | null): T | null;
};

/** From so many letters on a sum is remembered: the plan is longer, and a slow phone takes 10 ms for it. */
const long = 1000;

/** At a start the settings, which hold the plan, are read twice and kept once: letter for letter the same text is summed up once. */
export function makeSeal(): Seal {
  let last = { text: '', sum: checksum('') };
  const sumOf = (text: string) => {
    if (text === last.text) return last.sum;
    const sum = checksum(text);
    if (text.length >= long) last = { text, sum };
    return sum;
  };
  return {
    seal: (text) => `${sumOf(text)} ${text}`,
    unseal<T>(sealed: string | null) {
      const space = sealed?.indexOf(' ') ?? -1;
      if (sealed === null || space < 0) return null;
      const text = sealed.slice(space + 1);
      return sumOf(text) === sealed.slice(0, space) ? (JSON.parse(text) as T) : null;
    },
  };
}

/** FNV-1a over UTF-16 units, 32 bits: it finds accidents. An event's own SHA-256 is checked besides, which takes a wait. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16);
}
