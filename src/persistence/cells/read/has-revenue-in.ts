import { sql } from 'kysely';
import { firstDayOfWave, MAX_HORIZON_WAVES } from '../../../domain/wave.js';
import type { Sql } from '../../database.js';
import { revenueSum } from '../loyalty-cell.js';

/**
 * Whether anybody who was served in the months before is known to have brought revenue in a month: whether the data reach
 * that far.
 *
 * @param month the wave of one month, by number
 */
export async function hasRevenueIn(db: Sql, month: number): Promise<boolean> {
  const inLags = Array.from({ length: MAX_HORIZON_WAVES }, (_, index) => {
    const firstDay = firstDayOfWave(month - index - 1, 1);
    return sql`(cell.first_day = ${firstDay}::date and ${sql.ref(`cell.${revenueSum(index + 1)}`)} > 0)`;
  });
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from loyalty_cell as cell where cell.wave_months = 1 and (${sql.join(inLags, sql` or `)})
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}
