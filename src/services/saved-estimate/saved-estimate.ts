import type { CustomerFilter, DateTimeFilter } from '../../domain/filter.js';
import type { SavedEstimateRow } from '../../domain/rows.js';
import type { ListTable } from '../../persistence/lists/list-table.js';
import { savedEstimateTable } from '../../persistence/lists/saved-estimate-list.js';
import type { ServiceRevenueEstimate } from '../metrics/service-revenue/estimate.js';
import { isKeptFromSmallGroups } from '../metrics/small-groups/small-groups.js';
import { coveredEstimate } from '../metrics/small-groups/small-revenue.js';
import type { Scope } from '../scope.js';
import type { ServiceRevenueQuestion } from '../metrics/service-revenue/question.js';

/** An estimate as it was when somebody saved it. */
export interface SavedEstimate extends Omit<SavedEstimateRow, 'estimate'> {
  readonly estimate: ServiceRevenueEstimate;
}

/** Saved estimates by the time they were saved, then id. */
export const savedEstimates: ListTable<SavedEstimate, SavedEstimateRow> = {
  ...savedEstimateTable,
  toRow: savedEstimateOf,
};

/** What a stored row holds. */
export function savedEstimateOf(row: SavedEstimateRow): SavedEstimate {
  const { freshness, ...estimate } = row.estimate as Stored<ServiceRevenueEstimate>;
  const { projectedThrough } = freshness;
  return {
    ...row,
    estimate: {
      ...estimate,
      freshness: { ...freshness, projectedThrough: projectedThrough === null ? null : new Date(projectedThrough) },
    },
  };
}

/** An estimate as the viewer may see it: whole, or without what tells about small groups. */
export function estimateFor({ viewer }: Scope, estimate: ServiceRevenueEstimate): ServiceRevenueEstimate {
  return viewer && !isKeptFromSmallGroups(viewer) ? estimate : coveredEstimate(estimate);
}

/** The question that a saved estimate answers. */
export function questionOf({ input }: SavedEstimate): ServiceRevenueQuestion {
  const { filter, ...question } = input as Stored<ServiceRevenueQuestion>;
  return { ...question, filter: filter ? customerFilterOf(filter) : null };
}

/** Data as JSON keeps it: instants are text. */
type Stored<T> = T extends Date
  ? string
  : T extends readonly (infer Element)[]
    ? readonly Stored<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Stored<T[Key]> }
      : T;

function customerFilterOf({ and, or, not, joinedAt, leftAt, ...filter }: Stored<CustomerFilter>): CustomerFilter {
  return {
    ...filter,
    and: and?.map(customerFilterOf),
    or: or?.map(customerFilterOf),
    not: not && customerFilterOf(not),
    joinedAt: joinedAt && dateTimeFilterOf(joinedAt),
    leftAt: leftAt && dateTimeFilterOf(leftAt),
  };
}

function dateTimeFilterOf({ gte, lt, ...filter }: Stored<DateTimeFilter>): DateTimeFilter {
  return { ...filter, gte: instantOf(gte), lt: instantOf(lt) };
}

function instantOf(text: string | null | undefined): Date | null {
  return typeof text === 'string' ? new Date(text) : null;
}
