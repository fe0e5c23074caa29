import { isBirthNumber } from './birth-number.ts';
import { firstNames } from './first-names.ts';

export const personalDataKinds = ['birth_number', 'phone', 'name'] as const;
export type PersonalData = { readonly kind: (typeof personalDataKinds)[number]; readonly text: string };

/**
 * What in a note looks like a person: birth numbers, Norwegian phone numbers, likely names. To warn by, never to block: it
 * finds too much now and then, and not everything. `known`: names of places and services, which are nobody's.
 */
export function findPersonalData(note: string, known: readonly string[] = []): readonly PersonalData[] {
  const births = matches(note, elevenDigits).filter((text) => isBirthNumber(digitsOf(text)));
  const phones = matches(without(note, births), phoneNumber);
  const names = likelyNames(without(note, known));
  return [
    ...births.map((text) => ({ kind: 'birth_number' as const, text })),
    ...phones.map((text) => ({ kind: 'phone' as const, text })),
    ...names.map((text) => ({ kind: 'name' as const, text })),
  ];
}

const elevenDigits = /(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .-]?\d{3} ?\d{2}(?!\d)/g;
/** Eight digits as people write them, 2–9 first, with or without +47; and any number with a foreign prefix. */
const phoneNumber =
  /(?<![\d+])(?:(?:\+|00)47 ?)?(?:[2-9]\d{7}|[2-9]\d{2} \d{2} \d{3}|[2-9]\d(?: \d{2}){3}|[2-9]\d{3} \d{4})(?!\d)|\+(?!47)\d{1,3}(?: ?\d){7,12}(?!\d)/g;
const word = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?\p{Ll}+)?`;
const capitalised = new RegExp(String.raw`(?<!\p{L})${word}(?: ${word})*`, 'gu');
const introduced = new RegExp(String.raw`(?<=\b(?:heter|navn|kalles|named|called) )${word}`, 'gu');

/** Known first names, names that are introduced as such, and two capitalised words in a row within a sentence. */
function likelyNames(note: string): readonly string[] {
  const named = matches(note, introduced);
  const runs = [...note.matchAll(capitalised)].flatMap(({ 0: text, index }) => {
    const parts = text.split(' ');
    const first = parts.findIndex((part) => firstNames.has(part.toLocaleLowerCase('nb')));
    if (first >= 0) return [parts.slice(first).join(' ')];
    const inSentence = startsSentence(note, index) ? parts.slice(1) : parts;
    return inSentence.length >= 2 ? [inSentence.join(' ')] : [];
  });
  return [...runs, ...named.filter((name) => !runs.some((run) => run.includes(name)))];
}

function startsSentence(note: string, at: number): boolean {
  return /(?:^|[.!?:\n])\s*$/.test(note.slice(0, at));
}

function matches(note: string, pattern: RegExp): readonly string[] {
  return [...note.matchAll(pattern)].map(([text]) => text);
}

/** With something that is no word and no digit in the gap, so that what stood apart does not grow together. */
function without(note: string, parts: readonly string[]): string {
  return parts.reduce((text, part) => (part ? text.replaceAll(part, '·') : text), note);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
