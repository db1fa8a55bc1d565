/**
 * What PostgreSQL and DuckDB write differently. DuckDB keeps instants as timestamps of UTC without a zone.
 *
 * @typedef {object} Dialect
 * @property {(instant: string) => string} inUtc the timestamp without a zone that a clock in UTC shows
 * @property {(instant: string, zone: string) => string} dayIn the date in a time zone
 * @property {(instant: string) => string} instant a literal, from ISO 8601
 * @property {string} latestRatings a select of each journey's latest rating by its customer: customer_id, source_id,
 *   journey_key, score; the fastest that each of them has
 */

const RATINGS = `from feedback where metric = 'CSAT' and score is not null and journey_key is not null`;

/** @type {Dialect} */
export const postgresql = {
  inUtc: (instant) => `(${instant} at time zone 'UTC')`,
  dayIn: (instant, zone) => `(${instant} at time zone ${zone})::date`,
  instant: (text) => `timestamptz '${text}'`,
  latestRatings: `select distinct on (customer_id, source_id, journey_key) customer_id, source_id, journey_key, score
    ${RATINGS} order by customer_id, source_id, journey_key, at desc, id desc`,
};

/** @type {Dialect} */
export const duckdb = {
  inUtc: (instant) => instant,
  dayIn: (instant, zone) => `timezone(${zone}, ${instant}::timestamptz)::date`,
  instant: (text) => `timestamp '${text.replace('Z', '')}'`,
  latestRatings: `select customer_id, source_id, journey_key, arg_max(score, feedback.at) as score
    ${RATINGS} group by customer_id, source_id, journey_key`,
};
