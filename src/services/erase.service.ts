import { requirePermission } from '../domain/permission.js';
import * as projector from '../persistence/projector/erase-customer.js';
import type { Scope } from './scope.js';

/**
 * Erases a customer: the row, the identities, the whole timeline, and every trace in facts and cells. Needs
 * `customer:erase`.
 *
 * @param customerId the customer's id in the database
 * @returns whether there was such a customer
 * @throws {OperationError} while a rebuild of the metrics is under way
 */
export async function eraseCustomer(scope: Scope, customerId: string): Promise<boolean> {
  requirePermission(scope.viewer, 'customer:erase');
  return projector.eraseCustomer(scope.database, customerId);
}
