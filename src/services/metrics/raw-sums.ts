import type { Moments, RawSums } from '../../metrics/measure-sums.js';
import type { GroupMoments } from '../../persistence/cells/read/read-moments.js';
import { NO_MOMENTS, momentsFromSums } from '../../statistics/moments.js';

/** The sums of one measure as the database holds them; zeros where a group has no row. */
export function rawSumsOf(group: Pick<GroupMoments, 'measures'>, measure: string): RawSums {
  return group.measures[measure] ?? { n: 0, sum: 0, squares: 0 };
}

/** The moments of one measure, in its stored unit. */
export function momentsOf(group: Pick<GroupMoments, 'measures'>, measure: string): Moments {
  const { n, sum, squares } = rawSumsOf(group, measure);
  return n === 0 ? NO_MOMENTS : momentsFromSums(n, sum, squares);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
