/** What a verb came to: lines for people, one object for programs, and whether all was well. */
export type Outcome = {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  readonly isGood: boolean;
};

/** How long a command waits for a running server to finish its transaction. */
export const patienceMs = 5000;
