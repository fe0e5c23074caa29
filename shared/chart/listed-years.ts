import { listNumberRuns } from './number-runs.ts';

/** Three neighbouring years or more as a span: 2009, 2016–2019 og 2021. Ascending. */
export function listedYears(years: readonly number[], and: string): string {
  const parts = listNumberRuns(years).flatMap(({ from, to }) => {
    if (from === to) return [`${from}`];
    return to - from === 1 ? [`${from}`, `${to}`] : [`${from}–${to}`];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
