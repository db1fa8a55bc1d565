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
export const ATTRIBUTE = { name: 'region', value: 'Jerusalem' };

/** The argument of the metrics whose rows are interactions or journeys. */
export const ATTRIBUTE_FILTER = {
  customer: { attribute: { name: ATTRIBUTE.name, value: { eq: ATTRIBUTE.value } } },
};

/** A condition of SQL on interactions: that they are of such customers. */
export const HAS_ATTRIBUTE = `interaction.customer_id in (
  select id from customer where attributes ->> '${ATTRIBUTE.name}' = '${ATTRIBUTE.value}')`;
