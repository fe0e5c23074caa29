import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one has started and that still run, by Linux's own list of each of its threads. `program`: only those whose command names it. */
export function childrenOf(pid: number, program: string): readonly number[] {
  const tasks = `/proc/${pid}/task`;
  const children = readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
  return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(program));
}
