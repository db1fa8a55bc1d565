import { type EntityClass, p } from '@mikro-orm/core';

/**
 * A column that holds the id of a parent row: the bare id in code, a foreign key in the database.
 *
 * @param parent the entity that the column refers to
 * @param table the table that holds the column
 * @param column the column, such as 'source_id'; the constraint has the name that PostgreSQL itself would give it
 */
export function parentId<Parent extends EntityClass>(parent: Parent, table: string, column: string) {
  return p
    .manyToOne(parent)
    .mapToPk()
    .fieldName(column)
    .foreignKeyName(`${table}_${column}_fkey`)
    .updateRule('no action')
    .deleteRule('no action');
}

/** Like {@link parentId}, for rows that go when their parent goes. */
export function ownerId<Parent extends EntityClass>(parent: Parent, table: string, column: string) {
  return parentId(parent, table, column).deleteRule('cascade');
}

/** A list of ids, `int[]`. */
export const ids = () => p.array(Number).columnType('int[]');

/** A rating in hundredths of a point; null: not answered. */
const rating = () => p.smallint().nullable();

/** The five measures in the order of `CxMeasure`. */
export const ratings = () => ({
  friendliness: rating(),
  accessibility: rating(),
  confidence: rating(),
  content: rating(),
  personalization: rating(),
});
