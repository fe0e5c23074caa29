import { askOsloOffset } from './oslo-offset.ts';

/** A calendar day in Oslo, `YYYY-MM-DD`. Compares and sorts as text. */
export type Day = string & { readonly __day: never };
/** A moment, in milliseconds since 1970 UTC. */
export type Instant = number;
/** A clock time in Oslo, `HH:MM`. */
export type ClockTime = string;

export const dayMs = 86_400_000;
/** Until this hour the evening before is still the evening being counted. */
export const nightEndsAt: ClockTime = '04:00';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True only for a day that is in the calendar: 2026-06-31 is not. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  // The calendar repeats after 400 years, and `Date.UTC` takes the first hundred for those of the last century.
  const date = new Date(Date.UTC(year + 400, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Throws RangeError for anything that is not a day. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day;
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Every day from `from` to `to`, both included. */
export function listDays(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day and the clock in Oslo at an instant. An instant outside the calendar's reach gives the nearest one that is inside. */
export function osloTime(instant: Instant): { readonly day: Day; readonly clock: ClockTime } {
  const at = insideCalendar(instant);
  const there = new Date(at + osloOffset(at)).toISOString();
  return { day: there.slice(0, 10) as Day, clock: there.slice(11, 16) };
}

const hourMs = 3_600_000;
const spanMs = 16 * dayMs;
/** What Oslo's clocks are ahead of UTC, in milliseconds. They are changed twice a year, so within a span at most once. */
type Span = { readonly before: number; readonly changesAt: Instant; readonly after: number };
const knownSpans = new Map<number, Span>();

function osloOffset(at: Instant): number {
  const { before, changesAt, after } = spanOf(Math.floor(at / spanMs));
  return at < changesAt ? before : after;
}

function spanOf(number: number): Span {
  const known = knownSpans.get(number);
  if (known) return known;
  if (knownSpans.size >= 10_000) knownSpans.clear();
  const span = readSpan(number * spanMs, insideCalendar((number + 1) * spanMs));
  knownSpans.set(number, span);
  return span;
}

/** Halves what lies between until the hour is found: since 1970 clocks have been changed on the hour alone. */
function readSpan(from: Instant, to: Instant): Span {
  const [before, after] = [askOsloOffset(from), askOsloOffset(to)];
  let [last, changesAt] = [from, to];
  while (before !== after && changesAt - last > hourMs) {
    const between = last + Math.floor((changesAt - last) / hourMs / 2) * hourMs;
    if (askOsloOffset(between) === before) last = between;
    else changesAt = between;
  }
  return { before, changesAt, after };
}

function insideCalendar(instant: Instant): Instant {
  return Math.max(0, Math.min(instant, 253_402_210_800_000));
}

export function osloDay(instant: Instant): Day {
  return osloTime(instant).day;
}

/** The instant at which Oslo's clocks show `clock` on `day`. In the hour that comes twice in October it is the first of the two. */
export function instantOf(day: Day, clock: ClockTime): Instant {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const summer = asUtc - 2 * hourMs;
  return osloOffset(insideCalendar(summer)) === 2 * hourMs ? summer : asUtc - hourMs;
}

/** The day that is being counted at an instant: until 04:00 it is still yesterday's. */
export function countingDay(instant: Instant): Day {
  const { day, clock } = osloTime(instant);
  return clock < nightEndsAt ? addDays(day, -1) : day;
}
