const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

/** A new identifier that reads like the name: "Grønland øst" gives `gronland_ost`, and `gronland_ost_2` where that is taken. */
export function toIdentifier(name: string, taken: ReadonlySet<string>): string {
  const plain = [...name.trim().toLocaleLowerCase('nb')].map((letter) => letters[letter] ?? letter).join('');
  const words = plain.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
  const base = words.slice(0, 36) || 'omrade';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}_${n}`)) return `${base}_${n}`;
}
