import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What has been done so far, over all runs. */
export type Progress = {
  readonly worlds: number;
  readonly crashStates: number;
  readonly powerCuts: number;
  readonly browserCuts: number;
  readonly kills: number;
  /** Slices begun: each has seeds of its own, so that nothing is done twice. */
  readonly slices: number;
};

const nothing: Progress = { worlds: 0, crashStates: 0, powerCuts: 0, browserCuts: 0, kills: 0, slices: 0 };

export function readProgress(file: string): Progress {
  try {
    return { ...nothing, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Progress>) };
  } catch {
    return nothing;
  }
}

export function keepProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
