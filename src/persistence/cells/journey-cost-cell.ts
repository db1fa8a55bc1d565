import { sql } from 'kysely';
import { type CellKind, withMonths } from './cell-kind.js';
import { journeyCell } from './journey-cell.js';

/** Takes a journey apart into its costs, one row per currency. */
export const perCost = sql`cross join lateral jsonb_each_text(fact.costs) as cost (currency, amount)`;

/** What journeys cost, by currency: one contribution per journey and currency, under the journey's own dimensions. */
export const journeyCostCell: CellKind = withMonths(
  {
    ...journeyCell,
    table: 'journey_cost_cell',
    factsFrom: sql`${journeyCell.factsFrom} ${perCost}`,
    dimensions: [...journeyCell.dimensions, { name: 'currency', sql: sql`cost.currency` }],
    measures: [{ name: 'cost', sql: sql`cost.amount::numeric` }],
  },
  'journey_cost_month_cell',
);
