import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Kind } from './slices.ts';

/** What has been done so far, over all runs. */
export type Progress = Readonly<Record<Kind, number>> & {
  /** Slices begun: each has seeds of its own, so that nothing is done twice. */
  readonly slices: number;
  /** Those of them that came to nothing. None of what they did is counted. */
  readonly notCarriedOut: number;
};

const nothing: Progress = {
  worlds: 0,
  crashStates: 0,
  powerCuts: 0,
  browserCuts: 0,
  kills: 0,
  slices: 0,
  notCarriedOut: 0,
};

export function readProgress(file: string): Progress {
  try {
    return { ...nothing, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Progress>) };
  } catch {
    return nothing;
  }
}

/** Adds to what the file says now, so that two runs side by side count together. */
export function addProgress(file: string, what: keyof Progress, more: number): Progress {
  const before = readProgress(file);
  const progress = { ...before, [what]: before[what] + more };
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(part, file);
  return progress;
}
