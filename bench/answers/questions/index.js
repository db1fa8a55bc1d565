import { channelComparison } from './channel-comparison.js';
import { experienceMetrics, experienceMetricsOfRegion } from './experience-metrics.js';
import { journeyMetrics, journeyMetricsOfRegion } from './journey-metrics.js';
import { promiseGaps } from './promise-gaps.js';
import { serviceRevenue } from './service-revenue.js';

/**
 * A question, in GraphQL and in SQL.
 *
 * @typedef {object} Question
 * @property {string} name
 * @property {string} query values with their intervals
 * @property {string} [valuesQuery] the values alone, which is all that the SQL finds
 * @property {object} variables
 * @property {(data: object) => Record<string, unknown>[]} rows the answer in the columns of the SQL; estimates are whole
 * @property {(dialect: import('../dialect.js').Dialect, clock: string) => string} sql the values alone, with a column `key`
 * @property {boolean} [isFiltered] whether cells cannot carry it, so that journeygraph answers from facts
 * @property {string} [summedAs] the answer is the sum of the rows of the SQL, under this key
 */

/** @type {readonly Question[]} */
export const questions = [
  journeyMetrics,
  experienceMetrics,
  promiseGaps,
  channelComparison,
  serviceRevenue,
  journeyMetricsOfRegion,
  experienceMetricsOfRegion,
];
