/** What a role may be allowed on a table, in the order in which PostgreSQL's documentation lists it. */
export const TABLE_RIGHTS = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'] as const;
export const SEQUENCE_RIGHTS = ['usage', 'select', 'update'] as const;
export const DATABASE_RIGHTS = ['connect', 'temporary', 'create'] as const;
export const SCHEMA_RIGHTS = ['usage', 'create'] as const;
export type Right =
  | (typeof TABLE_RIGHTS)[number]
  | (typeof SEQUENCE_RIGHTS)[number]
  | (typeof DATABASE_RIGHTS)[number]
  | (typeof SCHEMA_RIGHTS)[number];

export type ObjectKind = 'database' | 'schema' | 'table' | 'sequence';

/** What the server and all commands but `migrate` and `restore` do to a table, unless it is one of the exceptions. */
const READ_AND_WRITE = ['select', 'insert', 'update', 'delete'] as const satisfies readonly Right[];
const APPEND_ONLY = ['select', 'insert'] as const satisfies readonly Right[];

/** The tables on which less is needed. A test holds them against the triggers that refuse changes. */
export const EXCEPTIONS: ReadonlyMap<string, readonly Right[]> = new Map<string, readonly Right[]>([
  ['audit_event', APPEND_ONLY],
  ['saved_estimate', APPEND_ONLY],
  ['erasure_receipt', APPEND_ONLY],
  ['api_key', ['select', 'insert', 'update']],
  ['mikro_orm_migrations', ['select']],
]);

/** Counts the migrations, which only their owner runs. */
const SEQUENCE_OF_MIGRATIONS = 'mikro_orm_migrations_id_seq';

/**
 * What the application role needs on something, and all that it is to have: nothing that changes what never changes, and
 * nothing that changes the schema. Temporary tables are where records are staged.
 */
export function neededRights(kind: ObjectKind, name: string): readonly Right[] {
  switch (kind) {
    case 'database':
      return ['connect', 'temporary'];
    case 'schema':
      return ['usage'];
    case 'sequence':
      return name === SEQUENCE_OF_MIGRATIONS ? [] : ['usage', 'select'];
    case 'table':
      return EXCEPTIONS.get(name) ?? READ_AND_WRITE;
  }
}
