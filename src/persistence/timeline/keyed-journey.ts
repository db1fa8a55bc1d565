import { recordId } from '../../domain/record-id.js';

/** A record that may name the journey it belongs to, by its source's key for it. */
export interface NamesJourney {
  readonly sourceKey: string;
  readonly journeyKey: string | null;
}

/** Resolves the journeys that records name to ids, hashing each name once. */
export function keyedJourneyIds(): (record: NamesJourney) => string | null {
  const bySource = new Map<string, Map<string, string>>();
  return ({ sourceKey, journeyKey }) => {
    if (journeyKey === null) return null;
    const known = bySource.get(sourceKey) ?? new Map<string, string>();
    bySource.set(sourceKey, known);
    const id = known.get(journeyKey) ?? recordId(sourceKey, 'journey', journeyKey);
    known.set(journeyKey, id);
    return id;
  };
}
