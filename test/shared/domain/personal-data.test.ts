import { describe, expect, test } from 'vitest';
import { isBirthNumber } from '#shared/domain/birth-number.ts';
import { findPersonalData } from '#shared/domain/personal-data.ts';

/** Made-up numbers: month + 80, month + 40, D-number with month + 80 (twice); check digits reckoned outside the code. */
const synthetic = ['15859010099', '15509010185', '55859010082', '41810110072'];

const found = (note: string, known?: readonly string[]) =>
  findPersonalData(note, known).map(({ kind, text }) => `${kind}: ${text}`);

describe('a birth number', () => {
  test.each(synthetic)('%s has a date and both check digits', (number) => {
    expect(isBirthNumber(number)).toBe(true);
  });

  test.each([
    ['the last check digit is wrong', '15859010098'],
    ['the first check digit is wrong', '15859010089'],
    ['two digits have changed places', '51859010099'],
    ['there is no such month: 33', '15339010099'],
    ['no February has a 30th', '30829010099'],
    ['a digit is missing', '1585901009'],
    ['a digit is too many', '158590100999'],
    ['all zeros, which the check digits alone would take', '00000000000'],
  ])('not where %s', (_, number) => {
    expect(isBirthNumber(number)).toBe(false);
  });

  test.each(['158590 10099', '15.85.90 10099', '15 85 90 100 99'])('is found as people write it: %s', (written) => {
    expect(found(`Sjekket ${written} i kveld`)).toEqual([`birth_number: ${written}`]);
  });

  test('eleven other digits are none', () => {
    expect(found('Kvittering 12345678901')).toEqual([]);
  });
});

describe('a phone number', () => {
  test.each(['91234567', '912 34 567', '91 23 45 67', '9123 4567', '+47 912 34 567', '004791234567', '22 12 34 56'])(
    '%s is found',
    (number) => {
      expect(found(`Ring ${number}.`)).toEqual([`phone: ${number}`]);
    },
  );

  test('of another country is found by its prefix', () => {
    expect(found('Kontakt +46 70 123 45 67')).toEqual(['phone: +46 70 123 45 67']);
  });

  test.each([
    '20.10–21.30',
    '2026-06-03',
    '03.06.2026',
    '12 av 40',
    '12345678',
    '1 912 345 678 900',
    'Saken 2026000123',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a name', () => {
  test.each([
    ['Snakket med Kari ved broa', 'Kari'],
    ['Kari Nordmann gikk hjem', 'Kari Nordmann'],
    ['Så Ola-Jonas Holm der', 'Ola-Jonas Holm'],
    ['En som heter Fjodor', 'Fjodor'],
    ['Traff Per Hansen igjen', 'Per Hansen'],
    ['Vakt: Åse', 'Åse'],
  ])('in "%s" is %s', (note, name) => {
    expect(found(note)).toEqual([`name: ${name}`]);
  });

  test.each([
    'Politi ved Gunerius, to biler.',
    'Per telling ble det 12. Dag og kveld.',
    'Regn. Mange satt under brua. Even mer mot elva.',
    'NAV og AMK var der',
    'En mann i rullestol',
    '',
  ])('is not found in "%s"', (note) => {
    expect(found(note)).toEqual([]);
  });

  test('places that the plan names are nobody', () => {
    expect(found('Flyttet seg mot Christian Frederiks plass')).not.toEqual([]);
    expect(found('Flyttet seg mot Christian Frederiks plass', ['Christian Frederiks plass'])).toEqual([]);
  });
});

test('everything in one note is found, the numbers first', () => {
  expect(found('Kari, 15859010099, tlf. 91234567')).toEqual([
    'birth_number: 15859010099',
    'phone: 91234567',
    'name: Kari',
  ]);
});
