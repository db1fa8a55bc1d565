/**
 * Sums over the eligible customers of one or several waves who share segment, bands, score bin and fold. Money is in one
 * currency; squares are sums of the squares of one customer wave's revenue.
 */
export interface LoyaltyCell {
  readonly segment: string | null;
  /** 0 to 2, cut at `TENURE_CUTS_YEARS`. */
  readonly tenureBand: number;
  /** Of the revenue in the wave before. 0: none; k: from `PRIOR_REVENUE_CUTS[k - 1]` on. */
  readonly priorBand: number;
  /** 0 to 19, of 5 points each. */
  readonly scoreBin: number;
  /** 0 to 19, by customer. */
  readonly fold: number;
  /** How many; those of several waves count once for each. */
  readonly customers: number;
  readonly retained: number;
  /** Revenue over the horizon, discounted, of those retained: sum and sum of squares. */
  readonly retainedRevenue: number;
  readonly retainedSquares: number;
  /** The same of those lost. */
  readonly lostRevenue: number;
  readonly lostSquares: number;
  /** Those who had joined before the wave of the placebo, and their revenue in it. */
  readonly placeboCustomers: number;
  readonly placeboRevenue: number;
  readonly placeboSquares: number;
}
