import type { CustomerSums } from './read-clusters.js';
import type { GroupMoments } from './read-moments.js';
import type { Reading } from './reading.js';

/** A group with its moments, which are of every row, and with what its facts say about customers. */
export interface GroupSums extends GroupMoments {
  /** Null where only a sample of the customers was read, or nobody. */
  readonly customers: number | null;
  /** By measure; none where nobody was read for it. */
  readonly clusters: Readonly<Record<string, CustomerSums>>;
}

/** Everything that the sums of an answer are made of. */
export interface GroupReading {
  /** The question with the groupings of `groups` only. */
  readonly reading: Reading;
  readonly groups: readonly GroupSums[];
  /** The one of them that holds every row. Undefined: there is no row. */
  readonly total: GroupSums | undefined;
  /** The question with all of its groupings, and the groups of the other ones. */
  readonly wholeReading: Reading;
  readonly otherGroups: readonly GroupMoments[];
  /** Of which customers facts were read, by measure: those of the buckets below this; null: of all. */
  readonly samples: ReadonlyMap<string, number | null>;
}
