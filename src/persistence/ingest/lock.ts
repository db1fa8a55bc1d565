/** What the advisory locks of this module have in common; the map's lock is of the other, 64-bit kind. */
const LOCK_CLASS = 564_821_904;
const SLOTS = 64;

/**
 * The statement that keeps other writers of the same source from the records and customers of a batch until the
 * transaction ends, so that two batches neither create the same customer twice nor store one record under two customers.
 *
 * Ids fall into 64 slots, locked in ascending order: batches wait for one another and never deadlock here. Small
 * batches rarely meet; two imports of one source take turns, batch by batch.
 */
export function locksOfIds(sourceId: number, ids: Iterable<string>): string {
  const slots = new Set<number>();
  for (const id of ids) {
    slots.add(slotOf(id));
    if (slots.size === SLOTS) break;
  }
  const keys = [...slots].sort((a, b) => a - b).map((slot) => sourceId * SLOTS + slot);
  return `select pg_advisory_xact_lock(${LOCK_CLASS}, key) from unnest('{${keys.join(',')}}'::int[]) as key`;
}

/** FNV-1a, folded. */
function slotOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}
