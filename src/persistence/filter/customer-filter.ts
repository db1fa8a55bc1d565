import { sql } from 'kysely';
import type { CustomerFilter } from '../../domain/filter.js';
import { combine } from './combination.js';
import { type Path, checkText, dateTimeCondition, given, stringCondition } from './comparison.js';
import { type Column, type Condition, columnOf } from './condition.js';
import { checkShape } from './shape.js';

/** The columns a customer filter can ask about. A table leaves out those it does not carry. */
export interface CustomerColumns {
  readonly segment?: Column;
  readonly joinedAt?: Column;
  readonly leftAt?: Column;
  /** jsonb. */
  readonly attributes?: Column;
}

/**
 * Compiles a customer filter to SQL.
 *
 * @param columns the expression behind each field; asking for one that is missing is a fault of the caller
 * @throws {@link BadInputError} for what no row could be compared with
 */
export function customerFilterSql(filter: CustomerFilter, columns: CustomerColumns): Condition {
  checkShape(filter, ['filter']);
  return customerCondition(filter, columns, ['filter']);
}

/** The same, for a customer filter within another one, whose shape is checked with the whole. */
export function customerCondition(filter: CustomerFilter, columns: CustomerColumns, path: Path): Condition {
  return combine(filter, path, ({ segment, joinedAt, leftAt, attribute }, at) => [
    ...given(segment, (asked) => stringCondition(columnOf(columns, 'segment'), asked, [...at, 'segment'])),
    ...given(joinedAt, (asked) => dateTimeCondition(columnOf(columns, 'joinedAt'), asked, [...at, 'joinedAt'])),
    ...given(leftAt, (asked) => dateTimeCondition(columnOf(columns, 'leftAt'), asked, [...at, 'leftAt'])),
    ...given(attribute, ({ name, value }) => {
      checkText(name, [...at, 'attribute', 'name']);
      const text = sql`(${columnOf(columns, 'attributes')} ->> ${name}::text)`;
      return stringCondition(text, value, [...at, 'attribute', 'value']);
    }),
  ]);
}
