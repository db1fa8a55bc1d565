import { sql } from 'kysely';
import type { CustomerFacts } from '../../domain/facts.js';
import type { JourneyMap } from '../../domain/map.js';
import { cellKinds } from '../cells/index.js';
import { refillCells } from '../cells/merge-cells.js';
import type { Database, Sql } from '../database.js';
import { deleteFactsOfNobody } from '../facts/replace-facts.js';
import { concernsOf, queueConcerned } from '../map-concerns.js';
import { lockMapForProjection } from '../map-lock.js';
import { createMapInHand, type MapInHand } from './map-in-hand.js';
import { countFacts, type Projected } from './project-batch.js';
import { projectEveryone } from './project-everyone.js';
import { lockProjection } from './projection-lock.js';
import { inTransaction } from '../transaction.js';

export interface RebuildOptions {
  /** The clock as of which facts hold, in epoch milliseconds. */
  readonly now: number;
  readonly batchSize?: number;
  /** Is told after every batch how much was projected so far. */
  readonly onProgress?: (projected: Projected) => void;
  /** Gives the rebuild up, which then throws and leaves everything as it was. */
  readonly signal?: AbortSignal;
}

const BATCH_SIZE = 1_000;

/**
 * Makes all facts and all cells anew from the timelines, and thereby mends whatever was wrong with them.
 *
 * It is one transaction: readers see the old facts and cells until the new ones are complete, and a rebuild that is
 * killed leaves everything as it was. Projectors do nothing meanwhile; writers go on, and what they write stays in the
 * queue. The map may change meanwhile too: then those whom the change concerns are queued, to be projected by the new one.
 */
export async function rebuild(
  database: Database,
  { now, batchSize = BATCH_SIZE, onProgress, signal }: RebuildOptions,
): Promise<Projected> {
  return inTransaction(database, async (db) => {
    await lockProjection(db);
    const { currentMap, used } = remembering(createMapInHand());
    let total: Projected = { customers: 0, interactions: 0 };
    const onStored = (facts: readonly CustomerFacts[]) => {
      const batch = countFacts(facts);
      total = { customers: total.customers + batch.customers, interactions: total.interactions + batch.interactions };
      onProgress?.(total);
      signal?.throwIfAborted();
    };
    await projectEveryone(db, currentMap, { batches: everyone(db, batchSize), now, onStored });
    await deleteFactsOfNobody(db);
    for (const kind of cellKinds) await refillCells(db, kind);
    await lockMapForProjection(db);
    const last = await currentMap(db);
    for (const map of used) await queueConcerned(db, concernsOf(map, last));
    return total;
  });
}

/** Remembers every map that was projected by. */
function remembering(mapInHand: MapInHand): { currentMap: MapInHand; used: ReadonlySet<JourneyMap> } {
  const used = new Set<JourneyMap>();
  const currentMap: MapInHand = async (db) => {
    const map = await mapInHand(db);
    used.add(map);
    return map;
  };
  return { currentMap, used };
}

async function* everyone(db: Sql, batchSize: number): AsyncGenerator<string[]> {
  let last = '0';
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select customer.id from customer
      where customer.id > ${last}::bigint and customer.merged_into is null
      order by customer.id
      limit ${batchSize}`.execute(db);
    const newLast = rows.at(-1)?.id;
    if (newLast === undefined) return;
    last = newLast;
    yield rows.map(({ id }) => id);
  }
}
