import type { EntryOutcome } from './write-entries.js';

/** How many records became what. */
export interface Counts {
  created: number;
  updated: number;
  duplicates: number;
  rejected: number;
}

/** Counts nothing yet. */
export function noCounts(): Counts {
  return { created: 0, updated: 0, duplicates: 0, rejected: 0 };
}

/** Adds an outcome to the counts. */
export function count(counts: Counts, { status }: Pick<EntryOutcome, 'status'>): void {
  counts[COUNTED_AS[status]] += 1;
}

const COUNTED_AS = { CREATED: 'created', UPDATED: 'updated', DUPLICATE: 'duplicates', REJECTED: 'rejected' } as const;
