/**
 * Whether eleven digits are a Norwegian birth number (fødselsnummer) or D-number: a date and two check digits, modulus 11,
 * as Skatteetaten describes them. A D-number adds 40 to the day; numbers for tests add 40 or 80 to the month.
 */
export function isBirthNumber(digits: string): boolean {
  return /^\d{11}$/.test(digits) && hasDate(digits) && hasCheckDigits(digits);
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The last weight is the check digit's own: the whole sum is then a multiple of 11. */
function hasCheckDigits(digits: string): boolean {
  return [firstWeights, secondWeights].every(
    (weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0,
  );
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function hasDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4)) % 40];
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0);
}
