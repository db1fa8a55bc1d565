import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { type CustomerName, findNamed } from './find-named.js';

/** The survivor, who has the whole history, and the customer who is merged into them: different ids. */
export interface Pair {
  readonly survivorId: string;
  readonly mergedId: string;
}

/** How the two are named. */
export type PairOfNames = Readonly<Record<'survivor' | 'merged', CustomerName>>;

/** Why two customers cannot be merged, or told apart, and which of the two is in the way. */
export interface MergeRefusal {
  readonly reason: 'NOT_FOUND' | 'SAME' | 'ALREADY_MERGED' | 'HAS_MERGED' | 'NOT_MERGED';
  readonly of: keyof PairOfNames;
}

/** The two of these names, or why they cannot be merged. */
export async function findPair(db: Sql, names: PairOfNames): Promise<Pair | MergeRefusal> {
  const survivorId = (await findNamed(db, names.survivor))?.ownId;
  if (survivorId === undefined) return { reason: 'NOT_FOUND', of: 'survivor' };
  const mergedId = (await findNamed(db, names.merged))?.ownId;
  if (mergedId === undefined) return { reason: 'NOT_FOUND', of: 'merged' };
  if (survivorId === mergedId) return { reason: 'SAME', of: 'merged' };

  const survivor = await readStanding(db, survivorId);
  if (survivor.mergedInto !== null) return { reason: 'ALREADY_MERGED', of: 'survivor' };
  const merged = await readStanding(db, mergedId);
  if (merged.mergedInto !== null) return { reason: 'ALREADY_MERGED', of: 'merged' };
  return merged.hasMerged ? { reason: 'HAS_MERGED', of: 'merged' } : { survivorId, mergedId };
}

/** The merged customer of this name with the survivor, or why there is nothing to undo. */
export async function findMerged(db: Sql, name: CustomerName): Promise<Pair | MergeRefusal> {
  const mergedId = (await findNamed(db, name))?.ownId;
  if (mergedId === undefined) return { reason: 'NOT_FOUND', of: 'merged' };
  const { mergedInto } = await readStanding(db, mergedId);
  return mergedInto === null ? { reason: 'NOT_MERGED', of: 'merged' } : { survivorId: mergedInto, mergedId };
}

interface Standing {
  readonly mergedInto: string | null;
  /** Whether others are merged into this one. */
  readonly hasMerged: boolean;
}

async function readStanding(db: Sql, customerId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select customer.merged_into as "mergedInto", customer.own_joined_at is not null as "hasMerged"
    from customer where customer.id = ${customerId}::bigint`.execute(db);
  const [standing] = rows;
  if (!standing) throw new Error('A customer vanished under the identity lock or within a snapshot.');
  return standing;
}
