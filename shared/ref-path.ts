/** Where the plan is. Apart from the calls and their schemas: a phone that nobody has enrolled asks before it needs those. */
export const refPath = '/api/ref/1';
