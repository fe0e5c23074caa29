/** An exact fraction, never negative, `of` above 0, in lowest terms. Rounding is the last step, so means stay fractions. */
export type Fraction = { readonly count: bigint; readonly of: bigint };

/** `sum` ÷ `n`; both whole, `n` above 0. */
export function fraction(sum: number | bigint, n: number | bigint): Fraction {
  return lowestTerms(BigInt(sum), BigInt(n));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.count * b.of + b.count * a.of, a.of * b.of);
}

export function halfOf(a: Fraction): Fraction {
  return lowestTerms(a.count, a.of * 2n);
}

/** The double nearest to the exact fraction. */
export function toDouble({ count, of }: Fraction): number {
  const exact = 1n << 53n;
  if (count < exact && of < exact) return Number(count) / Number(of);
  // 64 more bits than the quotient needs, and a sticky last bit: the conversion of the bigint then rounds just once.
  const shift = BigInt(Math.max(0, 64 + bitsOf(of) - bitsOf(count)));
  const quotient = (count << shift) / of;
  const sticky = (count << shift) % of === 0n ? 0n : 1n;
  return Number(quotient | sticky) / 2 ** Number(shift);
}

function lowestTerms(count: bigint, of: bigint): Fraction {
  let [a, b] = [count, of];
  while (b !== 0n) [a, b] = [b, a % b];
  return { count: count / a, of: of / a };
}

function bitsOf(value: bigint): number {
  return value.toString(2).length;
}
