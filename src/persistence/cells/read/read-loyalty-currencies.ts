import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { type LoyaltyWaves, loyaltyReading } from './loyalty-reading.js';

/**
 * The currencies of all orders that customer waves keep (of two waves before to four waves after, whatever the horizon),
 * in the order of their names.
 */
export async function readLoyaltyCurrencies(db: Sql, waves: LoyaltyWaves): Promise<string[]> {
  const { cellCondition, factCondition, factJoins } = loyaltyReading(waves);
  const met = cellCondition
    ? sql`
        select distinct unnest(string_to_array(together.currency, '+')) as currency
        from (select distinct cell.currency from loyalty_cell as cell where ${cellCondition}) as together`
    : sql`
        select distinct unnest(fact.currencies) as currency
        from ${sql.join([loyaltyCell.factsFrom, ...factJoins], sql` `)} where ${factCondition}`;
  const { rows } = await sql<{ currency: string }>`
    select met.currency from (${met}) as met order by met.currency collate "C"`.execute(db);
  return rows.map(({ currency }) => currency);
}
