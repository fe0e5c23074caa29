/** Which protocol a phone speaks, and how much one push may hold. Free of schemas: the phone's first load needs no more. */
export const proto = 1;
export const maxEventsInPush = 50;
export const maxPushBytes = 64 * 1024;
