import type { Instant } from '#shared/time.ts';
import type { Limits } from './config.ts';

const hourMs = 3_600_000;

/** Remembers wrong enrolment codes, so that nobody can try them all: some per address, and some from everybody in an hour. */
export function watchWrongCodes(limits: Limits) {
  let tries: { readonly address: string; readonly at: Instant }[] = [];
  return {
    /** True while another try from this address must wait. */
    mustWait(address: string, now: Instant): boolean {
      tries = tries.filter(({ at }) => now - at < Math.max(hourMs, limits.wrongCodeWindowMs));
      const fromHere = tries.filter((one) => one.address === address && now - one.at < limits.wrongCodeWindowMs);
      const inAnHour = tries.filter(({ at }) => now - at < hourMs);
      return fromHere.length >= limits.wrongCodesPerAddress || inAnHour.length >= limits.wrongCodesInAnHour;
    },
    /** Counts a try before its code is looked up: many at once are not free. Gives what takes it back. */
    note(address: string, at: Instant): () => void {
      const noted = { address, at };
      tries.push(noted);
      return () => {
        tries = tries.filter((one) => one !== noted);
      };
    },
  };
}
