import type { PhoneFacts } from './phone-waiting.ts';
import type { NearDuplicateFacts } from './remarks/near-duplicates.ts';
import type { OutlierFacts } from './remarks/outliers.ts';
import type { ClockFacts, WindowFacts } from './remarks/time-remarks.ts';

/** What was found, in numbers and names; the sentences are the screen's. */
export type InboxFacts = OutlierFacts | NearDuplicateFacts | ClockFacts | WindowFacts | PhoneFacts;
