/** The same arithmetic as the product's, done in other ways: long division on paper, and the bits of a double. */

/** Divides by hand, digit by digit, and rounds half up to one decimal, with a comma. */
export function roundedByHand(count: bigint, of: bigint): string {
  const digits: number[] = [];
  let rest = 0n;
  for (const digit of count.toString()) {
    rest = rest * 10n + BigInt(digit);
    digits.push(takeAway());
  }
  rest *= 10n;
  digits.push(takeAway());
  const isHalfOrMore = rest + rest >= of;
  for (let place = digits.length - 1; isHalfOrMore; place--) {
    if (place < 0) {
      digits.unshift(1);
      break;
    }
    if (digits[place] !== 9) {
      digits[place] = (digits[place] ?? 0) + 1;
      break;
    }
    digits[place] = 0;
  }
  const text = digits.join('').replace(/^0+(?=\d\d)/, '');
  return `${text.slice(0, -1)},${text.slice(-1)}`;

  function takeAway(): number {
    let times = 0;
    while (rest >= of) {
      rest -= of;
      times++;
    }
    return times;
  }
}

/** True when no other double lies nearer to the fraction; halfway between two, the even one is right. */
export function isNearestDouble(value: number, count: bigint, of: bigint): boolean {
  if (count === 0n) return Object.is(value, 0);
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0] ?? 0n;
  const distance = (candidate: bigint) => {
    const double = new Float64Array(new BigUint64Array([candidate]).buffer)[0] ?? 0;
    const { numerator, denominator } = exactValue(double);
    const apart = numerator * of - count * denominator;
    return { numerator: apart < 0n ? -apart : apart, denominator };
  };
  const own = distance(bits);
  return [bits - 1n, bits + 1n].map(distance).every((other) => {
    const [mine, theirs] = [own.numerator * other.denominator, other.numerator * own.denominator];
    return mine < theirs || (mine === theirs && bits % 2n === 0n);
  });
}

/** A finite positive double is mantissa × 2^exponent, exactly. */
function exactValue(double: number): { numerator: bigint; denominator: bigint } {
  let [numerator, denominator] = [double, 1n];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(numerator), denominator };
}
