import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, FeedbackRow } from '../domain/rows.js';
import type { FeedbackSource } from '../domain/vocabulary.js';
import { feedbackTable } from '../persistence/lists/feedback-list.js';
import { customerParent } from '../persistence/lists/parents.js';
import { rowsOfCustomer } from '../persistence/lists/rows-of-customer.js';
import { nestedConnection } from './connections.js';
import type { Scope } from './scope.js';

/** The customer's feedback, by the time it was given. */
export function listFeedbackOfCustomer(scope: Scope, customer: CustomerRow, args: PageArgs): Connection<FeedbackRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Customer.feedback',
    parent: customerParent,
    parentKey: customer.id,
    table: feedbackTable,
    query: () => rowsOfCustomer(feedbackTable),
    args,
  });
}

const FORMAL_SOURCES: ReadonlySet<FeedbackSource> = new Set(['SURVEY', 'COMPLAINT_WRITTEN', 'COMPLAINT_ORAL']);

/** Whether the feedback came by a channel made for feedback, and not in passing. */
export function isFormal(scope: Scope, { source }: FeedbackRow): boolean {
  requirePermission(scope.viewer, 'timeline:read');
  return FORMAL_SOURCES.has(source);
}
