import { BadInputError } from '../domain/errors.js';
import { fromGlobalId } from '../domain/global-id.js';

/** The customer's id in the database. Throws {@link BadInputError} with `path` for what is no global ID of a customer. */
export function customerIdFrom(globalId: string, path: readonly string[]): string {
  const { type, id } = fromGlobalId(globalId, path);
  if (type !== 'Customer')
    throw new BadInputError(
      'This is the ID of something else than a customer: give one that a customer\'s "id" field returned.',
      path,
    );
  return id;
}
