import type { Connection, PageArgs } from '../domain/connection.js';
import { requireFilterPermissions } from '../domain/filter-permission.js';
import type { InteractionFilter } from '../domain/filter.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, FeedbackRow, InteractionRow, JourneyRow } from '../domain/rows.js';
import { HUNDREDTHS_PER_POINT, interactionScore } from '../domain/score.js';
import { CxMeasure, namesOf } from '../domain/vocabulary.js';
import {
  allInteractions,
  interactionTable,
  interactionsOfCustomer,
  interactionsOfJourney,
} from '../persistence/lists/interaction-list.js';
import { customerParent, journeyParent } from '../persistence/lists/parents.js';
import { rowKey } from '../persistence/lists/row-key.js';
import { nestedConnection, rootConnection, type RowFields } from './connections.js';
import { channelOfTouchpoint } from './map-reference.service.js';
import { loadRow } from './rows.js';
import type { Scope } from './scope.js';

export interface InteractionListArgs extends PageArgs, RowFields {
  readonly filter?: InteractionFilter | null;
}

/** One measure of an interaction; score in points, null: not answered. */
export interface MeasureRating {
  readonly measure: CxMeasure;
  readonly score: number | null;
}

/** All interactions that meet the filter, by the time they occurred, then id. */
export function listInteractions(scope: Scope, args: InteractionListArgs): Connection<InteractionRow> {
  requirePermission(scope.viewer, 'timeline:read');
  const { filter, fields } = args;
  requireFilterPermissions(scope.viewer, filter);
  return rootConnection(scope, {
    name: 'Query.interactions',
    table: interactionTable,
    query: allInteractions(filter, scope.maps.current()),
    fields,
    args,
    selection: { filter },
  });
}

/** The customer's interactions that meet the filter. */
export function listInteractionsOfCustomer(
  scope: Scope,
  customer: CustomerRow,
  args: InteractionListArgs,
): Connection<InteractionRow> {
  requirePermission(scope.viewer, 'timeline:read');
  const { filter, fields } = args;
  requireFilterPermissions(scope.viewer, filter);
  return nestedConnection(scope, {
    name: 'Customer.interactions',
    parent: customerParent,
    parentKey: customer.id,
    table: interactionTable,
    query: () => interactionsOfCustomer(filter, scope.maps.current()),
    fields,
    args,
    selection: { filter },
  });
}

/** The journey's interactions, as last projected. */
export function listInteractionsOfJourney(
  scope: Scope,
  journey: JourneyRow,
  args: PageArgs & RowFields,
): Connection<InteractionRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Journey.interactions',
    parent: journeyParent,
    parentKey: rowKey(journey.id, journey.customerId),
    table: interactionTable,
    query: () => interactionsOfJourney,
    fields: args.fields,
    args,
  });
}

/** The interaction that feedback is about; null where it names none that is there. */
export async function interactionOfFeedback(scope: Scope, feedback: FeedbackRow): Promise<InteractionRow | null> {
  requirePermission(scope.viewer, 'timeline:read');
  if (feedback.interactionId === null) return null;
  return (await loadRow(scope, interactionTable, rowKey(feedback.interactionId, feedback.customerId))) ?? null;
}

/** The five measures of the interaction, always in the same order. */
export function ratingsOf(scope: Scope, { ratings }: InteractionRow): MeasureRating[] {
  requirePermission(scope.viewer, 'timeline:read');
  return namesOf(CxMeasure).map((measure, index) => {
    const rating = ratings[index] ?? null;
    return { measure, score: rating === null ? null : rating / HUNDREDTHS_PER_POINT };
  });
}

/** The interaction's score in points by today's weights of its channel; null under half the weight answered. */
export function scoreOf(
  scope: Scope,
  { ratings, touchpointId }: InteractionRow,
): number | null | Promise<number | null> {
  requirePermission(scope.viewer, 'timeline:read');
  const channel = channelOfTouchpoint(scope, touchpointId);
  if (channel instanceof Promise)
    return channel.then(({ measureWeights }) => interactionScore(ratings, measureWeights));
  return interactionScore(ratings, channel.measureWeights);
}
