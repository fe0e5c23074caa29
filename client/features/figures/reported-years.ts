import * as z from 'zod/mini';

/** Which years an earlier report has numbers for; the rest of the answer is for the page that shows them. */
export const ReportedYears = z.object({ values: z.array(z.object({ year: z.nullable(z.int()) })) });

export const reportedYearsPath = '/api/history';
