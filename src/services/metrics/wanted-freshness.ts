import type { Sql } from '../../persistence/database.js';
import { type Freshness, freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';

/**
 * How fresh an answer is, if anybody looks at it: to tell takes the longer, the more is pending, and while a large file comes in nobody
 * who does not ask shall wait for it.
 *
 * @param wanted the fields of the answer that somebody looks at; left out or null: all of them
 * @returns null where nobody looks
 */
export async function wantedFreshness(
  snapshot: Sql,
  scope: Scope,
  wanted: ReadonlySet<string> | null | undefined,
): Promise<Freshness | null> {
  return (wanted?.has('freshness') ?? true) ? freshness(snapshot, scope.now()) : null;
}
