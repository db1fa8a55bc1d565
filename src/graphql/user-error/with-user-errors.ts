import { BadInputError } from '../../domain/errors.js';
import type { UserError } from '../../domain/map-document-errors.js';

/** The payload of a mutation: what the work gives, or, where the input cannot be used, `nothing` and what is wrong with it. */
export async function withUserErrors<Payload extends object, Nothing extends object>(
  nothing: Nothing,
  work: () => Promise<Payload>,
): Promise<(Payload | Nothing) & { readonly userErrors: readonly UserError[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return { ...nothing, userErrors: [{ message: error.message, code: error.code, path: error.inputPath }] };
  }
}
