import { type RawBuilder, sql } from 'kysely';
import type { Fragment } from '../../fragment.js';
import type { Reading } from './reading.js';

/** The value of one column of a group's key: an id, a number of a period (from 1), a name, a text, a yes or no; null: it lacks one. */
export type KeyValue = string | number | boolean | null;

/** One group of one grouping of a reading. */
export interface Group {
  /** Which of the reading's groupings, from 0. */
  readonly grouping: number;
  /** One value for each column of the grouping, in its order. */
  readonly key: readonly KeyValue[];
}

/** A row as the driver returns it: 64-bit integers and numerics are strings. */
export type Row = Readonly<Record<string, KeyValue>>;

/** The value of one column of a group's key; null too where its grouping lacks the column. */
export function keyValue({ groupings }: Reading, { grouping, key }: Group, column: string): KeyValue {
  return key[groupings[grouping]?.indexOf(column) ?? -1] ?? null;
}

/** Which grouping of the reading has exactly these columns, in any order. */
export function groupingOf({ groupings }: Reading, columns: readonly string[]): number {
  return groupings.findIndex((names) => isSameSet(names, columns));
}

/** The group that holds every row. */
export function totalOf<G extends Group>(reading: Reading, groups: readonly G[]): G | undefined {
  const total = groupingOf(reading, []);
  return groups.find(({ grouping }) => grouping === total);
}

/** Whether two lists hold the same names, in any order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}

/** Identifies a group among all groups of a reading. */
export function groupId(group: Group): string {
  const id = ids.get(group) ?? JSON.stringify([group.grouping, ...group.key]);
  ids.set(group, id);
  return id;
}

/** A comparison asks for the ids of thousands of groups, for each of its estimates. */
const ids = new WeakMap<Group, string>();

/** Groups rows of `relation` (which has the reading's columns, and `extra` ones that every grouping uses) by all groupings. */
export function groupByGroupings(reading: Reading, relation: string, extra: readonly string[] = []): Fragment {
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(`${relation}.${name}`)));
  const sets = reading.groupings.map((names) => {
    const columns = [...names, ...extra];
    return columns.length === 0 ? sql`()` : sql`(${refs(columns)})`;
  });
  return sql`group by grouping sets (${sql.join(sets)})`;
}

/** The select list that tells groups apart: `mask`, by which {@link groupOf} knows the grouping, then the columns. */
export function groupColumns(reading: Reading, relation: string): Fragment[] {
  const columns = reading.columns.map(({ name }) => sql.ref(`${relation}.${name}`));
  const mask = columns.length === 0 ? sql`0` : sql`grouping(${sql.join(columns)})`;
  return [sql`${mask} as ${sql.ref('mask')}`, ...columns];
}

/** Which group a row is about. */
export function groupOf(reading: Reading, row: Row): Group {
  const mask = Number(row.mask);
  const grouping = reading.groupings.findIndex((names) => maskOf(reading, names) === mask);
  const names = reading.groupings[grouping];
  if (!names) throw new RangeError('A row belongs to none of the groupings that were asked for.');
  return { grouping, key: names.map((name) => row[name] ?? null) };
}

/** PostgreSQL's `grouping(...)`: one bit per column, the first one highest, set where the grouping lacks the column. */
function maskOf({ columns }: Reading, names: readonly string[]): number {
  return columns.reduce((mask, { name }) => mask * 2 + (names.includes(name) ? 0 : 1), 0);
}

/**
 * A select of groups with a few values each, for joins with rows: the reading's columns under their names, and the given
 * ones. Groups of different groupings are better kept in tables of their own, whose size the planner then knows.
 */
export function groupTable(
  reading: Reading,
  groups: readonly Group[],
  values: readonly { readonly name: string; readonly type: string; readonly of: readonly (string | number | null)[] }[],
): Fragment {
  const keyColumns = reading.columns.map(({ name, type }) => ({
    name,
    type,
    of: groups.map((group) => keyValue(reading, group, name)),
  }));
  const columns = [...keyColumns, ...values];
  const arrays = columns.map(({ type, of }) => sql`${[...of]}::${sql.raw(type)}[]`);
  const names = columns.map(({ name }) => sql.ref(name));
  return sql`select * from unnest(${sql.join(arrays)}) as group_table (${sql.join(names)})`;
}

/** Whether two relations are at the same key of a grouping, null being a key of its own. Written so that it can be hashed. */
export function sameKey({ columns, groupings }: Reading, grouping: number, one: string, other: string): Fragment[] {
  const names = new Set(groupings[grouping]);
  return columns
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, nullable }) => {
      const [left, right] = [sql.ref(`${one}.${name}`), sql.ref(`${other}.${name}`)];
      return nullable
        ? [sql`coalesce(${left}, '') = coalesce(${right}, '')`, sql`(${left} is null) = (${right} is null)`]
        : [sql`${left} = ${right}`];
    });
}

/** Runs a select whose rows are plain. */
export function selectRows(statement: Fragment): RawBuilder<Row> {
  return sql<Row>`${statement}`;
}
