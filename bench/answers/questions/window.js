/** Twelve quarters: all that the seed knows whole. */
export const FROM = '2023-10-01T00:00:00Z';
export const TO = '2026-10-01T00:00:00Z';

/** The argument of the metrics. */
export const WINDOW = { from: FROM, to: TO };

/** A condition of SQL: that an instant lies within the window. */
export function isInWindow(dialect, instant) {
  return `${instant} >= ${dialect.instant(FROM)} and ${instant} < ${dialect.instant(TO)}`;
}

/** What a filter by a customer's attribute asks for, which cells do not carry; a fifth of the customers have it. */
const ATTRIBUTE = { name: 'region', value: 'Jerusalem' };

/** The argument of the metrics whose rows are interactions or journeys. */
const ATTRIBUTE_FILTER = {
  customer: { attribute: { name: ATTRIBUTE.name, value: { eq: ATTRIBUTE.value } } },
};

/** A condition of SQL on interactions: that they are of such customers. */
const HAS_ATTRIBUTE = `interaction.customer_id in (
  select id from customer where attributes ->> '${ATTRIBUTE.name}' = '${ATTRIBUTE.value}')`;

/**
 * A question about everybody, and the same about the customers with an attribute, which facts alone can answer.
 *
 * @param {string} name
 * @param {(name: string, about: { filter: object | null, where: string }) => object} question
 */
export function askedOfAllAndOfSome(name, question) {
  const ofSome = question(`${name}, filtered by an attribute`, { filter: ATTRIBUTE_FILTER, where: HAS_ATTRIBUTE });
  return [question(name, { filter: null, where: 'true' }), { ...ofSome, isFiltered: true }];
}
