import { timeZones } from './time-zones.ts';

const zone = 'Europe/Oslo';
const hourMs = 3_600_000;
let made: Intl.DateTimeFormat | undefined;

/** What Oslo's clocks are ahead of UTC in the hour of an instant, in milliseconds, as the engine knows it. */
export function askOsloOffset(at: number): number {
  const hour = Math.floor(at / hourMs) * hourMs;
  const Temporal = timeZones();
  if (Temporal) return Temporal.Instant.fromEpochMilliseconds(hour).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  return Date.parse(`${osloParts().format(hour).replace(' ', 'T')}:00Z`) - hour;
}

/** Made when it is first asked for: on a slow phone that alone takes as long as a frame or four. */
function osloParts(): Intl.DateTimeFormat {
  made ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return made;
}
