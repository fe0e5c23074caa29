/** How day and evening are brought together in one number; the formulas are in `stats/means.ts`. */
export const averagingBases = ['day_evening_mean', 'pooled', 'sum_of_shift_means'] as const;
export type AveragingBasis = (typeof averagingBases)[number];
