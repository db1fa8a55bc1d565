import { BadInputError } from '../../../domain/errors.js';
import type { LoyaltyScope } from '../../../metrics/service-revenue/input.js';
import type { LoyaltyRequest, LoyaltyWaves } from '../../../persistence/cells/read/loyalty-reading.js';
import { readLoyaltyCurrencies } from '../../../persistence/cells/read/read-loyalty-currencies.js';
import type { Sql } from '../../../persistence/database.js';
import { lagWeightsOf } from './lag-weights.js';
import type { CheckedServiceRevenue } from './question.js';

/**
 * What is to be read for a question: of the waves that are over, or of those asked for where none is. Throws
 * {@link BadInputError} where money is in other currencies that have no rate.
 */
export async function loyaltyRequestOf(
  database: Sql,
  question: CheckedServiceRevenue,
  { waves, immatureWaves, horizonWaves }: Omit<LoyaltyScope, 'silentMonth'>,
): Promise<LoyaltyRequest> {
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
  return request;
}

function checkRates({ metCurrencies, currency, rates }: LoyaltyRequest): void {
  const missing = metCurrencies.filter((other) => other !== currency && !rates.has(other));
  if (missing.length === 0) return;
  throw new BadInputError(
    `These customers also pay in ${missing.join(', ')}, and nothing is converted without a rate: give what one unit of each is worth in ${currency} in "rates", or filter for customers who do not.`,
    ['input', 'rates'],
  );
}
