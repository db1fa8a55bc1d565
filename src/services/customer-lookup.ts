import { BadInputError } from '../domain/errors.js';
import type { ExternalId } from '../domain/rows.js';
import type { CustomerName } from '../persistence/persons/find-named.js';
import { customerIdFrom } from './customer-id.js';

/** How a customer is named: by global ID, or by what a source calls it. Exactly one of the two. */
export interface CustomerLookup {
  readonly id?: string | null;
  readonly externalId?: ExternalId | null;
}

/**
 * The name in the lookup. Whether anybody is called so is another question, which has to be asked where the answer is used:
 * it changes with every merge.
 *
 * @param argument the argument of the lookup, to which errors lead
 * @throws {BadInputError} for what is no global ID of a customer, and where there is no name at all
 */
export function nameIn({ id, externalId }: CustomerLookup, argument = 'by'): CustomerName {
  if (typeof id === 'string') return { customerId: customerIdFrom(id, [argument, 'id']) };
  if (!externalId) throw new BadInputError('Name the customer either by "id" or by "externalId".', [argument]);
  return { externalId };
}
