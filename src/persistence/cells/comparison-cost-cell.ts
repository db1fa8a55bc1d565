import { sql } from 'kysely';
import type { CellKind } from './cell-kind.js';
import { comparisonCell } from './comparison-cell.js';
import { journeyCostCell, perCost } from './journey-cost-cell.js';

/** What index journeys cost, by currency: one contribution per journey, period and currency. */
export const comparisonCostCell: CellKind = {
  ...comparisonCell,
  table: 'comparison_cost_cell',
  factsFrom: sql`${comparisonCell.factsFrom} ${perCost}`,
  dimensions: [...comparisonCell.dimensions, { name: 'currency', sql: sql`cost.currency` }],
  measures: journeyCostCell.measures,
};
