/** Header of an answer to who is known: the number of events in the log before the answer was begun. */
export const logPositionHeader = 'Log-Position';
