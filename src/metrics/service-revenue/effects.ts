/** One design point under a contrast: what its customers do before and after, on average. */
export interface PointState {
  /** P(retained) at the two scores. */
  readonly retainedBefore: number;
  readonly retainedAfter: number;
  /** Mean revenue if retained, at the two scores. */
  readonly spendBefore: number;
  readonly spendAfter: number;
  /** Mean revenue if lost. */
  readonly lost: number;
}

/** A quantity of one customer, and how it changes with each part of the state. */
export interface Effect {
  readonly value: (state: PointState) => number;
  readonly slopes: (state: PointState) => Partial<PointState>;
}

/** Probability of being retained at today's score. */
export const retentionBefore: Effect = {
  value: ({ retainedBefore }) => retainedBefore,
  slopes: () => ({ retainedBefore: 1 }),
};

/** The same at the contrasted score. */
export const retentionAfter: Effect = {
  value: ({ retainedAfter }) => retainedAfter,
  slopes: () => ({ retainedAfter: 1 }),
};

/** Change of the probability of being retained. */
export const retentionChange: Effect = {
  value: ({ retainedBefore, retainedAfter }) => retainedAfter - retainedBefore,
  slopes: () => ({ retainedBefore: -1, retainedAfter: 1 }),
};

/**
 * The natural indirect effect, through loyalty: (P+ - P) (f mu1+ - mu0), f being what saved customers spend of what
 * retained ones like them do.
 */
export function throughLoyalty(spendFactor: number): Effect {
  return {
    value: ({ retainedBefore, retainedAfter, spendAfter, lost }) =>
      (retainedAfter - retainedBefore) * (spendFactor * spendAfter - lost),
    slopes: ({ retainedBefore, retainedAfter, spendAfter, lost }) => ({
      retainedBefore: lost - spendFactor * spendAfter,
      retainedAfter: spendFactor * spendAfter - lost,
      spendAfter: spendFactor * (retainedAfter - retainedBefore),
      lost: retainedBefore - retainedAfter,
    }),
  };
}

/** The natural direct effect: what those who stay anyway spend more, P (mu1+ - mu1). */
export const directly: Effect = {
  value: ({ retainedBefore, spendBefore, spendAfter }) => retainedBefore * (spendAfter - spendBefore),
  slopes: ({ retainedBefore, spendBefore, spendAfter }) => ({
    retainedBefore: spendAfter - spendBefore,
    spendBefore: -retainedBefore,
    spendAfter: retainedBefore,
  }),
};

/** Expected revenue at today's score, P mu1 + (1 - P) mu0. */
export const expectedRevenue: Effect = {
  value: ({ retainedBefore, spendBefore, lost }) => retainedBefore * spendBefore + (1 - retainedBefore) * lost,
  slopes: ({ retainedBefore, spendBefore, lost }) => ({
    retainedBefore: spendBefore - lost,
    spendBefore: retainedBefore,
    lost: 1 - retainedBefore,
  }),
};

/** Expected loss to churn at today's score, (1 - P) (mu1 - mu0). */
export const expectedLoss: Effect = {
  value: ({ retainedBefore, spendBefore, lost }) => (1 - retainedBefore) * (spendBefore - lost),
  slopes: ({ retainedBefore, spendBefore, lost }) => ({
    retainedBefore: lost - spendBefore,
    spendBefore: 1 - retainedBefore,
    lost: retainedBefore - 1,
  }),
};
