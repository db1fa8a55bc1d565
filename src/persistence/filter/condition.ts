import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A condition in SQL. A row meets it when it is true; false and null both mean that it does not. */
export type Condition = RawBuilder<SqlBool>;

/** The SQL expression that holds the value of one filterable field, such as `sql.ref('interaction.intent')`. */
export type Column = RawBuilder<unknown>;

/** All conditions hold; none given: true. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** At least one condition holds; none given: false. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** The condition does not hold: it is false or null. */
export function noneOf(condition: Condition): Condition {
  return sql<SqlBool>`(${condition} is not true)`;
}

/** The column that carries a field; throws where the caller asked of a table that does not carry it (see `fieldsOf`). */
export function columnOf<Columns, Field extends keyof Columns & string>(
  columns: Columns,
  field: Field,
): NonNullable<Columns[Field]> {
  const column = columns[field];
  if (column === undefined || column === null) throw new Error(`No column was given for the filter field "${field}".`);
  return column;
}
