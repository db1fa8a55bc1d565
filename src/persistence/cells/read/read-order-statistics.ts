import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { Fragment } from '../../fragment.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, groupId, groupTable, sameKey, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** A group with the ranks (from 1, the smallest value) whose values are wanted. */
export interface WantedRanks extends Group {
  readonly ranks: readonly number[];
}

/** One rank of one group, under the number by which the database hands its value back. */
interface Pick {
  readonly number: number;
  readonly group: Group;
  readonly rank: number;
}

/**
 * The values at given ranks of the ordered values of groups, in one statement over facts.
 *
 * @param options.value which value, over `fact`; facts where it is null do not count
 * @param options.bucketsBelow only of the customers of these buckets; null: of all
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
  const picks: Pick[] = wanted
    .flatMap(({ ranks, ...group }) => ranks.map((rank) => ({ group, rank })))
    .map((pick, number) => ({ ...pick, number }));
  const found = new Map<string, Map<number, number>>();
  if (picks.length === 0) return found;

  const byGrouping = Map.groupBy(picks, ({ group }) => group.grouping);
  const statement = sql`
    with fact_value as (
      select * from (${factRows(reading, wholeWindow(reading, bucketsBelow), [{ ...value, name: 'value' }])}) as fact_row
      where fact_row.value is not null
    )
    ${sql.join(
      [...byGrouping].map(([grouping, own]) => pickedValues(reading, grouping, own)),
      sql` union all `,
    )}`;
  const { rows } = await selectRows(statement).execute(database);
  for (const row of rows) {
    const pick = picks[Number(row.pick)];
    if (!pick) continue;
    const id = groupId(pick.group);
    const values = found.get(id) ?? new Map<number, number>();
    found.set(id, values.set(pick.rank, Number(row.value)));
  }
  return found;
}

/** Ranks the values within the groups of one grouping and keeps those that were picked. */
function pickedValues(reading: Reading, grouping: number, picks: readonly Pick[]): Fragment {
  const columns = (reading.groupings[grouping] ?? []).map((name) => sql.ref(`fact_value.${name}`));
  const partition = columns.length === 0 ? sql`` : sql`partition by ${sql.join(columns)}`;
  const picked = groupTable(
    reading,
    picks.map(({ group }) => group),
    [
      { name: 'rank', type: 'bigint', of: picks.map(({ rank }) => rank) },
      { name: 'pick', type: 'int', of: picks.map(({ number }) => number) },
    ],
  );
  const on = [sql`picked.rank = ranked.rank`, ...sameKey(reading, grouping, 'picked', 'ranked')];
  return sql`
    select picked.pick, ranked.value
    from (
      select ${sql.join([...columns, sql`fact_value.value`])},
        row_number() over (${partition} order by fact_value.value) as rank
      from fact_value
    ) as ranked
    join (${picked}) as picked on ${sql.join(on, sql` and `)}`;
}
