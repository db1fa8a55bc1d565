import { hash } from 'node:crypto';
import { BadInputError } from '../../../domain/errors.js';
import { firstDayOfWave } from '../../../domain/wave.js';
import type { LoyaltyCell, LoyaltyScope, RevenueTail } from '../../../metrics/service-revenue/input.js';
import { isHeavy } from '../../../metrics/service-revenue/evidence.js';
import { hasRevenueIn } from '../../../persistence/cells/read/has-revenue-in.js';
import type { LoyaltyRequest, LoyaltyWaves } from '../../../persistence/cells/read/loyalty-reading.js';
import { readBookedRevenue } from '../../../persistence/cells/read/read-booked-revenue.js';
import { readLoyaltyCurrencies } from '../../../persistence/cells/read/read-loyalty-currencies.js';
import { readLoyaltyRows } from '../../../persistence/cells/read/read-loyalty-rows.js';
import { readRevenueTail } from '../../../persistence/cells/read/read-revenue-tail.js';
import { BUCKETS } from '../../../persistence/cells/read/sample.js';
import type { Sql } from '../../../persistence/database.js';
import { lagWeightsOf } from './lag-weights.js';
import type { CheckedServiceRevenue } from './question.js';
import { lastMonthOf } from './waves.js';

/** All that is read for an estimate. */
export interface LoyaltySums {
  readonly cells: readonly LoyaltyCell[];
  /** The same with the largest amounts cut; null where there is no heavy tail. */
  readonly winsorisedCells: readonly LoyaltyCell[] | null;
  readonly tail: RevenueTail;
  readonly booked: ReadonlyMap<string | null, string>;
  /** See `LoyaltyScope`. */
  readonly silentMonth: string | null;
  /** SHA-256 of the cells, in hexadecimal. */
  readonly checksum: string;
}

/**
 * Reads the sums of the waves that are over, or of those asked for where none is. Throws {@link BadInputError} where money
 * is in other currencies that have no rate.
 */
export async function readLoyaltySums(
  database: Sql,
  question: CheckedServiceRevenue,
  { waves, immatureWaves, horizonWaves }: Omit<LoyaltyScope, 'silentMonth'>,
): Promise<LoyaltySums> {
  const { waveMonths, filter, currency, rates } = question;
  const asked: LoyaltyWaves = { waveMonths, firstDays: waves.length > 0 ? waves : immatureWaves, filter };
  const request: LoyaltyRequest = {
    ...asked,
    metCurrencies: await readLoyaltyCurrencies(database, asked),
    currency,
    rates,
    lagWeights: lagWeightsOf(question, horizonWaves),
  };
  checkRates(request);
  const cells = await readLoyaltyRows(database, request, null);
  const booked = await readBookedRevenue(database, request);
  const { quantile, bucketsBelow, ...shape } = await readRevenueTail(database, request);
  const tail: RevenueTail = { ...shape, sampledShare: bucketsBelow && bucketsBelow / BUCKETS };
  return {
    cells,
    winsorisedCells: isHeavy(tail) ? await readLoyaltyRows(database, request, quantile) : null,
    tail,
    booked,
    silentMonth: await silentMonthOf(database, lastMonthOf({ waves, horizonWaves }, waveMonths)),
    checksum: hash('sha256', JSON.stringify([cells, [...booked]]), 'hex'),
  };
}

async function silentMonthOf(database: Sql, month: number | null): Promise<string | null> {
  return month === null || (await hasRevenueIn(database, month)) ? null : firstDayOfWave(month, 1);
}

function checkRates({ metCurrencies, currency, rates }: LoyaltyRequest): void {
  const missing = metCurrencies.filter((other) => other !== currency && !rates.has(other));
  if (missing.length === 0) return;
  throw new BadInputError(
    `These customers also pay in ${missing.join(', ')}, and nothing is converted without a rate: give what one unit of each is worth in ${currency} in "rates", or filter for customers who do not.`,
    ['input', 'rates'],
  );
}
