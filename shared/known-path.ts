/** Where a browser asks whether it is known. Apart from the schemas, which a phone fetches later. */
export const knownPath = '/api/known';
