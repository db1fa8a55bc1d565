import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { revenueSum } from '../loyalty-cell.js';
import type { LoyaltyRequest } from './loyalty-reading.js';
import { answeringCells } from './read-loyalty-currencies.js';
import { valuedWaves } from './valued-waves.js';

/** What customer waves brought, to the last digit. */
export interface BookedRevenue {
  /** Customer waves: who is eligible in several waves counts in each. */
  readonly customers: number;
  /** Weighted revenue of the horizon in the currency asked for, exact decimal; "0" where there is nobody. */
  readonly revenue: string;
}

/** All weighted revenue after the waves of those eligible. */
export async function readBookedRevenue(db: Sql, request: LoyaltyRequest): Promise<BookedRevenue> {
  const cells = await answeringCells(db, request);
  const facts = valuedWaves(request, { cap: null, bucketsBelow: null });
  const ofWaves = request.lagWeights.map(
    (weight, index) => sql`${weight}::numeric * sum(${sql.ref(`cell.${revenueSum(index + 1)}`)})`,
  );
  const total = cells
    ? sql`
        select sum(cell.rows) as customers, ${sql.join(ofWaves, sql` + `)} as revenue
        from loyalty_cell as cell where ${cells}`
    : sql`
        select count(*) as customers, sum(worth.revenue) as revenue from ${facts.from} where ${facts.where}`;
  const { rows } = await sql<BookedRevenue>`
    select coalesce(total.customers, 0)::int as customers, trim_scale(coalesce(total.revenue, 0))::text as revenue
    from (${total}) as total`.execute(db);
  return rows[0] ?? { customers: 0, revenue: '0' };
}
