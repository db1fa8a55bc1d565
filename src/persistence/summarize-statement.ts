import type { Database } from './database.js';

/** What a statement is, without anything that somebody put into it. */
export interface StatementSummary {
  /** Its first word, such as SELECT; OTHER for words that are not known. */
  readonly operation: string;
  /** The tables of ours that it names, in the order in which they come. */
  readonly tables: readonly string[];
}

const OPERATIONS = new Set(
  'SELECT INSERT UPDATE DELETE MERGE WITH VALUES COPY TRUNCATE BEGIN COMMIT ROLLBACK START SAVEPOINT RELEASE LOCK SET SHOW CREATE ALTER DROP ANALYZE VACUUM LISTEN NOTIFY DECLARE FETCH CLOSE EXPLAIN'.split(
    ' ',
  ),
);

const NAMED_AFTER = /\b(?:from|join|into|update|table|copy|using)\s+(?:only\s+)?"?([a-z_]+)"?/gi;

/** Of a long statement this much is looked at, in characters. */
const LOOKED_AT = 4_000;

/** Tells what statements of this database are. It tells words from two lists only, so no value of a statement gets out. */
export function createStatementSummary(database: Pick<Database, 'orm'>): (text: string) => StatementSummary {
  const ours = new Set(Array.from(database.orm.getMetadata().getAll().values(), ({ tableName }) => tableName));
  return (text) => {
    const start = text.slice(0, LOOKED_AT);
    const first = /^[\s(]*([a-z]+)/i.exec(start)?.[1]?.toUpperCase() ?? '';
    const named = Array.from(start.matchAll(NAMED_AFTER), ([, table = '']) => table.toLowerCase());
    return {
      operation: OPERATIONS.has(first) ? first : 'OTHER',
      tables: [...new Set(named)].filter((table) => ours.has(table)),
    };
  };
}
