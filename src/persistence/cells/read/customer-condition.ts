import type { CustomerFilter } from '../../../domain/filter.js';
import { customerFilterSql } from '../../filter/customer-filter.js';
import { fieldsOf } from '../../filter/shape.js';
import { NO_FILTER, type ReadingFilter } from './create-reading.js';
import { customerJoins, customerOverCells, customerOverFacts, isWithin } from './customer-columns.js';

/** What cells carry of customers. */
const CARRIED = new Set(['segment']);

/** A filter of customers as it holds for their facts, and for cells that know their segment. */
export function customerReadingFilter(filter: CustomerFilter | null): ReadingFilter {
  if (!filter) return NO_FILTER;
  const overFacts = customerFilterSql(filter, customerOverFacts);
  const asked = fieldsOf(filter);
  return isWithin(asked, CARRIED)
    ? { overCells: customerFilterSql(filter, customerOverCells), overFacts, factJoins: [] }
    : { overCells: null, overFacts, factJoins: customerJoins(asked) };
}
