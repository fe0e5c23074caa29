/**
 * Tukey's outer fence, Q3 + 3 × IQR: what lies above it is far out (Tukey, Exploratory Data Analysis, 1977). Quartiles by
 * linear interpolation between the sorted values (Hyndman and Fan's type 7). A spread under `leastIqr` is taken for
 * `leastIqr`, so that a row of equal values does not make its neighbour far out. Null for no values.
 */
export function outerUpperFence(values: readonly number[], leastIqr: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [quantileType7(sorted, 0.25), quantileType7(sorted, 0.75)];
  return lower === null || upper === null ? null : upper + 3 * Math.max(leastIqr, upper - lower);
}

function quantileType7(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
