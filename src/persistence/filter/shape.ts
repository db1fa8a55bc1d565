import { BadInputError } from '../../domain/errors.js';
import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../domain/filter.js';

type AnyFilter = CustomerFilter | InteractionFilter | JourneyFilter;

const MAX_DEPTH = 10;
const MAX_FILTERS = 500;

/**
 * The fields that a filter asks about, at any depth; those of the customer with their path: 'touchpoint', 'customer.segment'.
 * A table can carry the filter if it has a column for each of them.
 */
export function fieldsOf(filter: AnyFilter | null | undefined): Set<string> {
  const fields = new Set<string>();
  if (filter) visit(filter, [], (field) => fields.add(field));
  return fields;
}

/** Refuses filters that nest too deep or combine too many, before anything is compiled. */
export function checkShape(filter: AnyFilter, path: readonly string[]): void {
  let filters = 0;
  const check = (inner: AnyFilter, depth: number): void => {
    filters += 1;
    if (depth > MAX_DEPTH) {
      throw new BadInputError(
        `The filter nests deeper than ${MAX_DEPTH.toString()} levels: flatten its and, or and not.`,
        path,
      );
    }
    if (filters > MAX_FILTERS) {
      throw new BadInputError(
        `The filter combines more than ${MAX_FILTERS.toString()} filters: use "in" instead of many alternatives.`,
        path,
      );
    }
    for (const next of innerFilters(inner)) check(next, depth + 1);
  };
  check(filter, 0);
}

function visit(filter: AnyFilter, prefix: readonly string[], report: (field: string) => void): void {
  for (const [field, value] of Object.entries(filter)) {
    if (value === null || value === undefined || COMBINATIONS.has(field)) continue;
    if (field === 'customer') visit(value as CustomerFilter, [...prefix, 'customer'], report);
    else report([...prefix, field].join('.'));
  }
  for (const inner of combined(filter)) visit(inner, prefix, report);
}

const COMBINATIONS = new Set(['and', 'or', 'not']);

function combined(filter: AnyFilter): AnyFilter[] {
  return [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
}

function innerFilters(filter: AnyFilter): AnyFilter[] {
  const customer = 'customer' in filter ? filter.customer : null;
  return customer ? [...combined(filter), customer] : combined(filter);
}
