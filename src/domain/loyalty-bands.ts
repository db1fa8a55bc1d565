/** In how many years before the wave a customer joined: under one, one to under three, three and more. */
export const TENURE_CUTS_YEARS = [1, 3] as const;

/** Service scores are told apart by bins of this many points; the last one includes 100. */
export const SCORE_BIN_POINTS = 5;
export const SCORE_BINS = 100 / SCORE_BIN_POINTS;

/** Customers are dealt into so many folds by a hash of their id, to be left out one after another. */
export const FOLDS = 20;

/**
 * Where bands of prior revenue are cut, in units of the currency: 1, 1.5, 2, 3, 5 and 7 times every power of ten. Band 0 is
 * below the first cut, which is no revenue; band k begins at cut k - 1.
 */
export const PRIOR_REVENUE_CUTS: readonly string[] = powersOfTen(-2, 11).flatMap((power) =>
  ['1', '1.5', '2', '3', '5', '7'].map((step) => `${step}e${power}`),
);

function powersOfTen(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
