import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, type Row, groupId, groupTable, sameKey, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** A group with the ranks (from 1, the smallest value) whose values are wanted. */
export interface WantedRanks extends Group {
  readonly ranks: readonly number[];
}

/**
 * The values at given ranks of the ordered values of groups, in one statement over facts.
 *
 * @param value which value, over `fact`; facts where it is null do not count
 * @param bucketsBelow only of the customers of these buckets; null: of all
 * @returns by `groupId`, then by rank; in the unit of the value
 */
export async function readOrderStatistics(
  database: Sql,
  reading: Reading,
  options: {
    readonly value: CellColumn;
    readonly wanted: readonly WantedRanks[];
    readonly bucketsBelow: number | null;
  },
): Promise<Map<string, Map<number, number>>> {
  const { value, wanted, bucketsBelow } = options;
  const picks = wanted.flatMap(({ ranks, ...group }) => ranks.map((rank) => ({ group, rank })));
  const found = new Map<string, Map<number, number>>();
  if (picks.length === 0) return found;

  const wantedTable = groupTable(
    reading,
    picks.map(({ group }) => group),
    [
      { name: 'rank', type: 'bigint', of: picks.map(({ rank }) => rank) },
      { name: 'pick', type: 'int', of: picks.map((_, index) => index) },
    ],
  );
  const groupings = [...new Set(wanted.map(({ grouping }) => grouping))];
  const statement = sql`
    with fact_value as (
      select * from (${factRows(reading, wholeWindow(reading, bucketsBelow), [{ ...value, name: 'value' }])}) as fact_row
      where fact_row.value is not null
    ), wanted as (${wantedTable})
    ${sql.join(
      groupings.map((grouping) => picksOf(reading, grouping)),
      sql` union all `,
    )}`;
  const { rows } = await selectRows(statement).execute(database);
  for (const row of rows) remember(row);
  return found;

  function remember(row: Row): void {
    const pick = picks[Number(row.pick)];
    if (!pick) return;
    const id = groupId(pick.group);
    const values = found.get(id) ?? new Map<number, number>();
    found.set(id, values.set(pick.rank, Number(row.value)));
  }
}

function picksOf(reading: Reading, grouping: number) {
  const names = reading.groupings[grouping] ?? [];
  const columns = names.map((name) => sql.ref(`fact_value.${name}`));
  const partition = columns.length === 0 ? sql`` : sql`partition by ${sql.join(columns)}`;
  const ranked = sql`
    select ${sql.join([...columns, sql`fact_value.value`])},
      row_number() over (${partition} order by fact_value.value) as rank
    from fact_value`;
  const on = [sql`wanted.rank = ranked.rank`, ...sameKey(reading, grouping, 'wanted', 'ranked')];
  return sql`
    select wanted.pick, ranked.value
    from (${ranked}) as ranked
    join wanted on ${sql.join(on, sql` and `)}
    where wanted.grouping = ${grouping}::int`;
}
