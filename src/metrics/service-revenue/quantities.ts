import {
  directly,
  type Effect,
  expectedLoss,
  expectedRevenue,
  retentionAfter,
  retentionBefore,
  retentionChange,
  throughLoyalty,
} from './effects.js';
import { combineInfluences, ratioInfluence, sumOfMeans } from './influence.js';
import { mean, type Quantity } from './precision.js';

/** The quantities of one answer. Effects of money are per customer. */
export interface Quantities {
  readonly retentionAfter: Quantity;
  readonly retentionChange: Quantity;
  readonly throughLoyalty: Quantity;
  readonly throughLoyaltyAtHalfSpend: Quantity;
  readonly direct: Quantity;
  readonly total: Quantity;
  /** Of what is expected before. */
  readonly uplift: Quantity;
  readonly proportionThroughLoyalty: Quantity;
  /** Natural logarithm of the ratio of the probabilities of being lost, after over before. */
  readonly logChurnRatio: Quantity;
}

/** What saved customers are also taken to spend: half of what retained ones like them do. */
const HALF = 0.5;

/** What is expected at the scores before: of a contrast, or those that were observed. */
export const retentionToday = mean(retentionBefore);
export const expectedRevenueBefore = mean(expectedRevenue);
export const expectedLossToday = mean(expectedLoss);

/** The total effect per customer. */
export function totalEffect(spendFactor: number): Quantity {
  return totalOf(throughLoyalty(spendFactor));
}

/** Every quantity of a contrast, with saved customers spending `spendFactor` of what retained ones like them do. */
export function quantitiesOf(spendFactor: number): Quantities {
  const indirect = throughLoyalty(spendFactor);
  const total = totalOf(indirect);
  return {
    retentionAfter: mean(retentionAfter),
    retentionChange: mean(retentionChange),
    throughLoyalty: mean(indirect),
    throughLoyaltyAtHalfSpend: mean(throughLoyalty(HALF)),
    direct: mean(directly),
    total,
    uplift: {
      value: (means) => total.value(means) / means(expectedRevenue),
      influence: (means) => ratioInfluence(sumOfMeans(means(indirect), means(directly)), means(expectedRevenue)),
    },
    proportionThroughLoyalty: {
      value: (means) => means(indirect) / total.value(means),
      influence: (means) => ratioInfluence(means(indirect), sumOfMeans(means(indirect), means(directly))),
    },
    logChurnRatio: {
      value: (means) => Math.log((1 - means(retentionAfter)) / (1 - means(retentionBefore))),
      influence: (means) => {
        const [before, after] = [means(retentionBefore), means(retentionAfter)];
        return combineInfluences([
          { influence: after.influence, factor: -1 / (1 - after.mean) },
          { influence: before.influence, factor: 1 / (1 - before.mean) },
        ]);
      },
    },
  };
}

function totalOf(indirect: Effect): Quantity {
  return {
    value: (means) => means(indirect) + means(directly),
    influence: (means) => sumOfMeans(means(indirect), means(directly)).influence,
  };
}
