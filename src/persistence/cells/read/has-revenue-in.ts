import { sql } from 'kysely';
import { firstDayOfWave, MAX_HORIZON_WAVES } from '../../../domain/wave.js';
import type { Sql } from '../../database.js';
import { AMOUNT_AT, AMOUNTS_PER_CURRENCY, loyaltyCell } from '../loyalty-cell.js';

/**
 * Whether anybody who was served in the months before is known to have brought revenue in a month, in whichever currency:
 * whether the data reach that far.
 *
 * @param month the wave of one month, by number
 */
export async function hasRevenueIn(db: Sql, month: number): Promise<boolean> {
  const inLags = Array.from({ length: MAX_HORIZON_WAVES }, (_, index) => {
    const firstDay = firstDayOfWave(month - index - 1, 1);
    const places = sql`generate_series(
      ${sql.lit(AMOUNT_AT.firstLag + index)}, cardinality(fact.amounts), ${sql.lit(AMOUNTS_PER_CURRENCY)}
    )`;
    return sql`exists (
      select from ${loyaltyCell.factsFrom} cross join lateral ${places} as at (place)
      where ${loyaltyCell.counted} and fact.wave_months = 1 and fact.first_day = ${firstDay}::date and fact.amounts[at.place] > 0
    )`;
  });
  const { rows } = await sql<{ found: boolean }>`select (${sql.join(inLags, sql` or `)}) as found`.execute(db);
  return rows[0]?.found ?? false;
}
