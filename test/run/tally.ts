/** What a step came to: how many checks held, and by name those that did not hold or could not be run. */
export type Tally = {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly notRun: readonly string[];
  /** Held at the second try only: a real browser on a busy machine. Counted, and told by name each time. */
  readonly unsteady?: readonly string[];
};

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

type PlaywrightSuite = {
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly PlaywrightSuite[];
};
type PlaywrightReport = { readonly suites: readonly PlaywrightSuite[]; readonly errors: readonly unknown[] };

export function tallyCommand(name: string, status: number | null): Tally {
  return status === 0 ? { passed: 1, failures: [], notRun: [] } : { passed: 0, failures: [name], notRun: [] };
}

/** @param report the text of vitest's JSON report, undefined when it wrote none */
export function tallyVitest(name: string, status: number | null, report: string | undefined): Tally {
  if (report === undefined) return noReport(name);
  const { testResults }: VitestReport = JSON.parse(report);
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, status }) => ({ title: fullName, status: status })),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return judge(name, status, {
    passed: titlesOf(tests, ['passed']).length,
    failures: [...titlesOf(tests, ['failed']), ...brokenFiles.map((file) => file.name)],
    notRun: titlesOf(tests, ['skipped', 'pending', 'todo', 'disabled']),
  });
}

/** @param report the text of Playwright's JSON report, undefined when it wrote none */
export function tallyPlaywright(name: string, status: number | null, report: string | undefined): Tally {
  if (report === undefined) return noReport(name);
  const { suites, errors }: PlaywrightReport = JSON.parse(report);
  const tests = suites.flatMap(listPlaywrightTests);
  return judge(name, status, {
    passed: titlesOf(tests, ['expected', 'flaky']).length,
    failures: [...titlesOf(tests, ['unexpected']), ...errors.map(() => `${name}: an error outside the tests`)],
    notRun: titlesOf(tests, ['skipped']),
    unsteady: titlesOf(tests, ['flaky']),
  });
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    notRun: tallies.flatMap((tally) => tally.notRun),
    unsteady: tallies.flatMap((tally) => tally.unsteady ?? []),
  };
}

/** A green report is not believed when it holds no test, or when the runner itself ended in error. */
function judge(name: string, status: number | null, tally: Tally): Tally {
  if (tally.passed + tally.failures.length === 0) return { ...tally, failures: [`${name}: no test was run`] };
  if (status !== 0 && tally.failures.length === 0)
    return { ...tally, failures: [`${name}: ended in error outside the tests`] };
  return tally;
}

function noReport(name: string): Tally {
  return { passed: 0, failures: [`${name}: ended without a report`], notRun: [] };
}

function listPlaywrightTests(suite: PlaywrightSuite): { title: string; status: string }[] {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map(({ status }) => ({ title: spec.title, status })));
  return [...own, ...(suite.suites ?? []).flatMap(listPlaywrightTests)];
}

function titlesOf(tests: readonly { title: string; status: string }[], statuses: readonly string[]) {
  return tests.filter((test) => statuses.includes(test.status)).map((test) => test.title);
}
