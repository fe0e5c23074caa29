/** What a run says of each changed bit: https://github.com/stryker-mutator/mutation-testing-elements */
export type MutationReport = {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
};
export type MutationScore = { readonly changes: number; readonly noticed: number; readonly percent: number };

/**
 * One that makes a test run for ever was noticed. Changes that do not compile, or on which the runner itself ended in error, are in neither
 * number, as in Stryker's own score: no test has said anything of them.
 */
export function toScore({ files }: MutationReport): MutationScore {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...asked: readonly string[]) => statuses.filter((status) => asked.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const changes = noticed + count('Survived', 'NoCoverage');
  return { changes, noticed, percent: Math.floor((1000 * noticed) / changes) / 10 };
}
