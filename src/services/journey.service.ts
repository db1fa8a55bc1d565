import type { Connection, PageArgs } from '../domain/connection.js';
import { requireFilterPermissions } from '../domain/filter-permission.js';
import type { JourneyFilter } from '../domain/filter.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, FeedbackRow, InteractionRow, JourneyRow, PromiseOutcomeRow } from '../domain/rows.js';
import { loadJourneysOf } from '../persistence/lists/by-key.js';
import { allJourneys, journeyTable, journeysOfCustomer } from '../persistence/lists/journey-list.js';
import { customerParent } from '../persistence/lists/parents.js';
import { rowKey } from '../persistence/lists/row-key.js';
import { loadBatched } from './batch.js';
import { nestedConnection, rootConnection, type RowFields } from './connections.js';
import { loadRow } from './rows.js';
import type { Scope } from './scope.js';

export interface JourneysOfCustomerArgs extends PageArgs, RowFields {
  readonly filter?: JourneyFilter | null;
}

export interface JourneyListArgs extends JourneysOfCustomerArgs {
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null;
}

/** All journeys that meet the filter, by the time they started, then id; as last projected. */
export function listJourneys(scope: Scope, args: JourneyListArgs): Connection<JourneyRow> {
  requirePermission(scope.viewer, 'timeline:read');
  const { filter, orderBy, fields } = args;
  requireFilterPermissions(scope.viewer, filter);
  const direction = orderBy?.direction === 'DESC' ? 'desc' : 'asc';
  return rootConnection(scope, {
    name: 'Query.journeys',
    table: journeyTable,
    query: allJourneys(filter, scope.maps.current(), direction),
    fields,
    args,
    selection: { filter, direction },
  });
}

/** The customer's journeys that meet the filter; as last projected. */
export function listJourneysOfCustomer(
  scope: Scope,
  customer: CustomerRow,
  args: JourneysOfCustomerArgs,
): Connection<JourneyRow> {
  requirePermission(scope.viewer, 'timeline:read');
  const { filter, fields } = args;
  requireFilterPermissions(scope.viewer, filter);
  return nestedConnection(scope, {
    name: 'Customer.journeys',
    parent: customerParent,
    parentKey: customer.id,
    table: journeyTable,
    query: () => journeysOfCustomer(filter, scope.maps.current()),
    fields,
    args,
    selection: { filter },
  });
}

/** The journey that an interaction belongs to, as last projected; null: to none. */
export function journeyOfInteraction(scope: Scope, interaction: InteractionRow): Promise<JourneyRow | null> {
  return journeyOfMember(scope, 'interaction', interaction);
}

/** The journey that a promise outcome belongs to, as last projected; null: to none. */
export function journeyOfPromiseOutcome(scope: Scope, outcome: PromiseOutcomeRow): Promise<JourneyRow | null> {
  return journeyOfMember(scope, 'promiseOutcome', outcome);
}

/** The journey that feedback names, as last projected; null where it names none that is there. */
export async function journeyOfFeedback(scope: Scope, feedback: FeedbackRow): Promise<JourneyRow | null> {
  requirePermission(scope.viewer, 'timeline:read');
  if (feedback.journeyId === null) return null;
  return (await loadRow(scope, journeyTable, rowKey(feedback.journeyId, feedback.customerId))) ?? null;
}

async function journeyOfMember(
  scope: Scope,
  kind: 'interaction' | 'promiseOutcome',
  { id, customerId }: InteractionRow | PromiseOutcomeRow,
): Promise<JourneyRow | null> {
  requirePermission(scope.viewer, 'timeline:read');
  const load = (keys: readonly string[]) => loadJourneysOf(scope.database.sql, kind, keys);
  return (await loadBatched(scope, `journey of ${kind}`, rowKey(id, customerId), load)) ?? null;
}
