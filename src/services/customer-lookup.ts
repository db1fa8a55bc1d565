import { BadInputError } from '../domain/errors.js';
import type { ExternalId } from '../domain/rows.js';
import { findCustomerId } from '../persistence/lists/by-key.js';
import { customerIdFrom } from './customer-id.js';
import type { Scope } from './scope.js';

/** How a customer is named: by global ID, or by what a source calls it. Exactly one of the two. */
export interface CustomerLookup {
  readonly id?: string | null;
  readonly externalId?: ExternalId | null;
}

/**
 * The id in the database of the customer that the lookup names; undefined where no source calls a customer so. Whether
 * there is one of the id is another question.
 *
 * @param argument the argument of the lookup, to which errors lead
 */
export function customerIdOf(
  scope: Scope,
  { id, externalId }: CustomerLookup,
  argument = 'by',
): Promise<string | undefined> {
  if (typeof id === 'string') return Promise.resolve(customerIdFrom(id, [argument, 'id']));
  if (!externalId) throw new BadInputError('Name the customer either by "id" or by "externalId".', [argument]);
  const isStorable = !`${externalId.source}${externalId.id}`.includes('\0');
  return isStorable ? findCustomerId(scope.database.sql, externalId) : Promise.resolve(undefined);
}
