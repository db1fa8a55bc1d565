/** Which service is compared with which: a change of everyone's score, or everyone at one score against another. */
export type ServiceContrast =
  | { readonly kind: 'SHIFT'; readonly points: number }
  | { readonly kind: 'RAISE'; readonly to: number }
  | { readonly kind: 'COMPARE'; readonly from: number; readonly to: number };

/** What is asked of the cells. */
export interface ServiceRevenueOptions {
  readonly contrast: ServiceContrast;
  /** A shift raises nobody above this, in points. */
  readonly scoreCap: number;
  readonly currency: string;
  /** What saved customers spend of what retained ones like them do, 0 to 1. */
  readonly savedCustomerSpendFactor: number;
  /** The claim, as a ratio of the base; null: none is made. */
  readonly claimedUplift: number | null;
  readonly confidenceLevel: number;
}

/** What the cells are about, which they do not tell themselves. Waves are given by their first day, YYYY-MM-DD. */
export interface LoyaltyScope {
  /** The waves that were pooled: those whose outcome is over. With several the same customers come back. */
  readonly waves: readonly string[];
  /** Waves that were asked for and are left out, because their outcome is not over yet. */
  readonly immatureWaves: readonly string[];
  /** Over how many waves after its own revenue is counted; fewer than asked where no more are over. */
  readonly horizonWaves: number;
  readonly askedHorizonWaves: number;
  /** The last month of the outcome, by its first day, where no revenue of anybody is known in it; null: there is some. */
  readonly silentMonth: string | null;
}

/** How the largest amounts weigh: of all eligible customers, or of a sample of them. */
export interface RevenueTail {
  /** Share of all revenue that the 1 % of customers with the most bring; null where there is none. */
  readonly topOnePercentShare: number | null;
  /** Mean of ln Y over the revenue of the retained: sum Y ln Y / sum Y; null where there is none. */
  readonly meanLogRevenue: number | null;
  /** The share of customers that the sample holds, 0 to 1; null: they are all in it. */
  readonly sampledShare: number | null;
}

/** Customers and events that a model may rest on, from these numbers up. */
export const EVENTS_PER_VARIABLE = { least: 5, enough: 10 } as const;

/** Shares of customers whose score would leave what was observed in their segment. */
export const EXTRAPOLATION = { warn: 0.1, stop: 0.5 } as const;

/** Above this share of the revenue the largest 1 % of customers decide the answer. */
export const HEAVY_TAIL_SHARE = 0.35;

/** How far modelled and booked revenue may differ. */
export const RECONCILIATION_GATE = 0.02;

/** Covariate levels of fewer customers are joined with others. */
export const SMALLEST_LEVEL = 30;
