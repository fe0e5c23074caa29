const length = 10;

/** A code as it was meant: capital letters, O read as 0, I and L as 1, everything between the characters left out. */
export function toCode(typed: string): { readonly shown: string; readonly length: number; readonly isWhole: boolean } {
  const characters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const shown = characters.length > 5 ? `${characters.slice(0, 5)}-${characters.slice(5)}` : characters;
  return { shown, length: characters.length, isWhole: characters.length === length };
}
