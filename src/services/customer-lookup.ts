import { BadInputError } from '../domain/errors.js';
import type { ExternalId } from '../domain/rows.js';
import { findIdentity } from '../persistence/lists/by-key.js';
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
export async function customerIdOf(scope: Scope, by: CustomerLookup, argument = 'by'): Promise<string | undefined> {
  return (await findNamed(scope, by, argument))?.id;
}

/** Like {@link customerIdOf}, but where the name is that of a customer who was merged, that one's id. */
export async function ownIdOf(scope: Scope, by: CustomerLookup, argument = 'by'): Promise<string | undefined> {
  const named = await findNamed(scope, by, argument);
  return named?.originId ?? named?.id;
}

function findNamed(
  scope: Scope,
  { id, externalId }: CustomerLookup,
  argument: string,
): Promise<{ readonly id: string; readonly originId: string | null } | undefined> {
  if (typeof id === 'string') return Promise.resolve({ id: customerIdFrom(id, [argument, 'id']), originId: null });
  if (!externalId) throw new BadInputError('Name the customer either by "id" or by "externalId".', [argument]);
  const isStorable = !`${externalId.source}${externalId.id}`.includes('\0');
  return isStorable ? findIdentity(scope.database.sql, externalId) : Promise.resolve(undefined);
}
