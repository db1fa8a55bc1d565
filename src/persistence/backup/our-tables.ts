import type pg from 'pg';

/** A table with all the columns that are stored, the generated ones left out. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The migrator's own list of what has run: it says what the others look like, and is restored by migrating. */
export const MIGRATIONS_TABLE = 'mikro_orm_migrations';

/**
 * Every table of the schema, from the catalog and not from a list of ours that somebody might forget to extend. Each
 * stands after those that its foreign keys refer to.
 */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { parents: string[] }>(
    `select
       relation.relname as name,
       array(
         select attname::text from pg_attribute
         where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = ''
         order by attnum
       ) as columns,
       array(
         select parent.relname::text from pg_constraint
         join pg_class parent on parent.oid = confrelid
         where conrelid = relation.oid and contype = 'f' and confrelid <> conrelid
       ) as parents
     from pg_class relation
     where relation.relnamespace = current_schema()::regnamespace
       and relation.relkind in ('r', 'p') and not relation.relispartition
       and relation.relname <> $1
     order by relation.relname`,
    [MIGRATIONS_TABLE],
  );
  return parentsFirst(rows).map(({ name, columns }) => ({ name, columns }));
}

function parentsFirst<T extends { readonly name: string; readonly parents: readonly string[] }>(
  tables: readonly T[],
): T[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<T>();
  const visit = (table: T) => {
    if (ordered.has(table)) return;
    for (const parent of table.parents) {
      const found = byName.get(parent);
      if (found) visit(found);
    }
    ordered.add(table);
  };
  tables.forEach(visit);
  return [...ordered];
}

/** The next number of a sequence. */
export interface SequenceState {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** Where every sequence of the schema stands. */
export async function readSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'S' and relname not like $1
     order by relname`,
    [`${MIGRATIONS_TABLE}%`],
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<Omit<SequenceState, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(name)}`,
    );
    if (state.rows[0]) states.push({ name, ...state.rows[0] });
  }
  return states;
}

/** The names of the migrations that have run on the database, oldest first; none where nothing has. */
export async function readMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ oid: string | null }>('select to_regclass($1) as oid', [
    MIGRATIONS_TABLE,
  ]);
  if (found[0]?.oid === null) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE} order by id`);
  return rows.map(({ name }) => name);
}

/** A name from the catalog as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
