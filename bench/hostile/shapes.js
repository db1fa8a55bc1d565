/** The dearest queries that one request may ask, by what they keep busy; each is near the limit of cost or of the dear ones. */
const aliased = (count, field) => `{ ${Array.from({ length: count }, (_, n) => field(n)).join('\n')} }`;

const VALUES = Array.from({ length: 90 }, (_, n) => `v${n}: occurredAt`).join(' ');
const WINDOW = 'window: { from: "2024-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }';

export const SHAPES = {
  /** Many pages of few rows. */
  'many pages': `{ customers(first: 100) { nodes { id segment
    interactions(first: 20) { nodes { id occurredAt } } journeys(first: 10) { nodes { id } } } } }`,
  /** Below what is dear, so that six of them are at work at once. */
  'pages below what is dear': `{ customers(first: 75) { nodes { id segment
    interactions(first: 20) { nodes { id occurredAt } } journeys(first: 10) { nodes { id } } } } }`,
  /** As many pages of as many rows as fit into the limit. */
  'as many pages as fit': `{ customers(first: 300) { nodes { id
    interactions(first: 100) { nodes { id occurredAt kind score } } journeys(first: 30) { nodes { id status cost { amount } } } } } }`,
  /** Lists with as many rows and values as fit. */
  'many rows': aliased(
    9,
    (n) => `l${n}: interactions(first: 500, filter: { score: { gte: ${n} } }) { nodes {
    id occurredAt receivedAt kind score intent resolved difficulty handleSeconds cost { amount currency } } }`,
  ),
  /** One value under many names. */
  'one value many times': `{ interactions(first: 500) { nodes { ${VALUES} } } customers(first: 500) { nodes { id name segment } } }`,
  /** Metrics, with groups. */
  metrics: aliased(
    3,
    (n) => `m${n}: experienceMetrics(${WINDOW}, groupBy: [CHANNEL], filter: { score: { gte: ${n} } }) {
    groups { key { value } interactions score { value } } }`,
  ),
  /** Metrics of thousands of groups. */
  'many groups': `{ experienceMetrics(window: { from: "2025-01-01T00:00:00Z", to: "2025-06-15T00:00:00Z" }, groupBy: [PERIOD, CHANNEL], granularity: DAY) {
    groups { key { value } interactions customers score { value standardError low high } } } }`,
  /** A document that takes long to be read and checked, and asks for next to nothing. */
  'long documents': `{ customers(first: 1) { nodes { ${'id segment '.repeat(450)} } } }`,
};
