/**
 * Over how many counts a sum gives a mean that is printed as `units` tenths (or hundredths …, by `places`): every n for which
 * sum ÷ n rounds to it, half up. 55 at 0,7: 74 to 84. `to` is null where the print is 0 and any larger n would do.
 */
export function impliedCounts(
  sum: number,
  { units, places }: { readonly units: bigint; readonly places: number },
): { readonly from: number; readonly to: number | null } {
  const doubled = 2n * 10n ** BigInt(places) * BigInt(sum);
  const from = Number(doubled / (2n * units + 1n)) + 1;
  return { from, to: units === 0n ? null : Number(doubled / (2n * units - 1n)) };
}
