import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { type LoyaltyRequest, loyaltyReading } from './loyalty-reading.js';
import { bucketsForTail } from './sample.js';
import { valuedWaves } from './valued-waves.js';

/** How much of the revenue the few bring. */
export interface RevenueTail {
  /** Share of all revenue that one percent of the customer waves (rounded up) bring, those that bring most. Null: no revenue. */
  readonly topOnePercentShare: number | null;
  /** Mean of the natural logarithm of the revenue of the retained, weighted by that revenue. Null: they brought none. */
  readonly meanLogRevenue: number | null;
  /**
   * What 99.5 % of the customer waves with revenue do not exceed: weighted revenue of the horizon, exact decimal. Null:
   * none has revenue.
   */
  readonly quantile: string | null;
  /** Only customers of the buckets below this were read, a fixed sample of all; null: everybody. */
  readonly bucketsBelow: number | null;
}

/** The upper tail of the weighted revenue of those eligible, for which facts have to be sorted. */
export async function readRevenueTail(db: Sql, request: LoyaltyRequest): Promise<RevenueTail> {
  const bucketsBelow = bucketsForTail(await countWaves(db, request));
  const { from, where, revenue } = valuedWaves(request, { cap: null, bucketsBelow });
  const { rows } = await sql<Omit<RevenueTail, 'bucketsBelow'>>`
    with wave as (
      select
        valued.revenue,
        case when valued.retained and valued.revenue > 0 then valued.revenue end as retained_revenue,
        row_number() over (order by valued.revenue desc) as place,
        count(*) over () as waves
      from (select ${revenue} as revenue, fact.retained from ${from} where ${where} offset 0) as valued
    )
    select
      (sum(wave.revenue) filter (where wave.place <= ceil(wave.waves / 100.0)) / nullif(sum(wave.revenue), 0))::float8
        as "topOnePercentShare",
      sum(wave.retained_revenue::float8 * ln(wave.retained_revenue::float8)) / sum(wave.retained_revenue)::float8
        as "meanLogRevenue",
      trim_scale(percentile_disc(0.995) within group (order by wave.revenue) filter (where wave.revenue > 0))::text
        as quantile
    from wave`.execute(db);
  return { topOnePercentShare: null, meanLogRevenue: null, quantile: null, ...rows[0], bucketsBelow };
}

/** How many customer waves the question is about. */
async function countWaves(db: Sql, request: LoyaltyRequest): Promise<number> {
  const { cellCondition, factCondition, factJoins } = loyaltyReading(request);
  const count = cellCondition
    ? sql`select coalesce(sum(cell.rows), 0)::int as waves from loyalty_cell as cell where ${cellCondition}`
    : sql`
        select count(*)::int as waves
        from ${sql.join([loyaltyCell.factsFrom, ...factJoins], sql` `)} where ${factCondition}`;
  const { rows } = await sql<{ waves: number }>`${count}`.execute(db);
  return rows[0]?.waves ?? 0;
}
