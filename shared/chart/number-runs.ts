/** Neighbouring whole numbers, first and last of each run: 1, 2, 3, 7 are 1–3 and 7–7. */
export type NumberRun = { readonly from: number; readonly to: number };

export function listNumberRuns(ascending: readonly number[]): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const number of ascending) {
    const last = runs.at(-1);
    if (last?.to === number - 1) runs[runs.length - 1] = { from: last.from, to: number };
    else runs.push({ from: number, to: number });
  }
  return runs;
}
