import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { revenueSum } from '../loyalty-cell.js';
import { answeringCells, type LoyaltyRequest } from './loyalty-reading.js';
import { valuedWaves } from './valued-waves.js';

interface SegmentRow {
  readonly segment: string | null;
  readonly revenue: string;
}

/**
 * What the eligible brought after the waves, to the last digit, by segment: weighted revenue of the horizon in the currency
 * asked for, exact decimals. Segments without anybody eligible are not there.
 */
export async function readBookedRevenue(db: Sql, request: LoyaltyRequest): Promise<ReadonlyMap<string | null, string>> {
  const cells = answeringCells(request);
  const facts = valuedWaves(request, { cap: null, bucketsBelow: null });
  const ofWaves = request.lagWeights.map(
    (weight, index) => sql`${weight}::numeric * sum(${sql.ref(`cell.${revenueSum(index + 1)}`)})`,
  );
  const bySegment = cells
    ? sql`
        select cell.segment, ${sql.join(ofWaves, sql` + `)} as revenue
        from loyalty_cell as cell where ${cells} group by cell.segment`
    : sql`
        select customer_fact.segment, sum(${facts.revenue}) as revenue
        from ${facts.from} where ${facts.where} group by customer_fact.segment`;
  const { rows } = await sql<SegmentRow>`
    select booked.segment, trim_scale(booked.revenue)::text as revenue
    from (${bySegment}) as booked
    order by booked.segment collate "C"`.execute(db);
  return new Map(rows.map(({ segment, revenue }) => [segment, revenue]));
}
