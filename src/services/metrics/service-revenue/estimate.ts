import type { ServiceRevenueEstimates } from '../../../metrics/service-revenue/answer.js';
import type { Freshness } from '../../../persistence/projector/freshness.js';
import type { CurrencyRate } from './question.js';

/** An answer about one contrast, with what it was computed from. */
export interface ServiceRevenueEstimate extends ServiceRevenueEstimates {
  /** First days of the waves whose outcome is over, YYYY-MM-DD. */
  readonly waves: readonly string[];
  /** Waves after the exposure over which revenue is counted: as asked, or shorter. */
  readonly horizonWaves: number;
  /** The rates at which other currencies were converted. */
  readonly rates: readonly CurrencyRate[];
  readonly freshness: Freshness;
  readonly definition: string;
  /** Whether it is kept from those who may not see small groups. Not known of estimates that were saved before it was asked. */
  readonly isOfSmallGroup?: boolean;
}

/** One row of a table of scenarios. */
export interface ServiceRevenueScenario {
  /** The contrast in words. */
  readonly label: string;
  readonly estimate: ServiceRevenueEstimate;
}

/** The same contrast for the customers of one segment, by the model of all. */
export interface ServiceRevenueSegment {
  /** Null: the customers without one. */
  readonly segment: string | null;
  readonly estimate: ServiceRevenueEstimate;
}

/** An answer together with the SHA-256 of the cells it rests on, in hexadecimal. */
export interface ChecksummedEstimate {
  readonly estimate: ServiceRevenueEstimate;
  readonly cellsChecksum: string;
}
