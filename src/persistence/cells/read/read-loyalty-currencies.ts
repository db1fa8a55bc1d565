import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { Condition } from '../../filter/condition.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { type LoyaltyRequest, loyaltyReading } from './loyalty-reading.js';

/**
 * The currencies of all orders that customer waves keep (of two waves before to four waves after, whatever the horizon),
 * in the order of their names.
 */
export async function readLoyaltyCurrencies(db: Sql, request: LoyaltyRequest): Promise<string[]> {
  const { cellCondition, factCondition, factJoins } = loyaltyReading(request);
  const met = cellCondition
    ? sql`
        select distinct unnest(string_to_array(cell.currency, '+')) as currency
        from loyalty_cell as cell where ${cellCondition}`
    : sql`
        select distinct unnest(fact.currencies) as currency
        from ${sql.join([loyaltyCell.factsFrom, ...factJoins], sql` `)} where ${factCondition}`;
  const { rows } = await sql<{ currency: string }>`
    select met.currency from (${met}) as met order by met.currency collate "C"`.execute(db);
  return rows.map(({ currency }) => currency);
}

/** The condition on the cells that answer a question, money included. Null: facts have to, for filter or currency. */
export async function answeringCells(db: Sql, request: LoyaltyRequest): Promise<Condition | null> {
  const { cellCondition } = loyaltyReading(request);
  if (!cellCondition) return null;
  const currencies = await readLoyaltyCurrencies(db, request);
  return currencies.every((currency) => currency === request.currency) ? cellCondition : null;
}
