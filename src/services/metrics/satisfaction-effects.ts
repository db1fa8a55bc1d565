import type { Estimate } from '../../domain/estimate.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { measureSums } from '../../metrics/measure-sums.js';
import { type Stratum, satisfactionEffect, satisfactionInfluences } from '../../metrics/promise/satisfaction-effect.js';
import { type Group, type KeyValue, groupId, groupingOf, keyValue } from '../../persistence/cells/read/grouped-row.js';
import { endToEndScore } from '../../persistence/cells/read/promise-reading.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { type StratumInfluence, readInfluences } from '../../persistence/cells/read/read-influences.js';
import type { GroupMoments } from '../../persistence/cells/read/read-moments.js';
import type { Sql } from '../../persistence/database.js';
import type { InfluenceSums } from '../../statistics/influence-variance.js';
import { NO_MOMENTS } from '../../statistics/moments.js';
import { rawSumsOf } from './measure-sums.js';

/** The columns that, added to a group's own, tell its strata and their two sides apart. */
export const STRATUM = ['touchpoint_id', 'verdict'];

const MEASURE = 'end_to_end_score';

const NOBODY: InfluenceSums = { clusters: 0, n: 0, sum: 0, squares: 0 };

const VERDICT_OF = { first: 'BROKEN', second: 'KEPT' } as const;

/**
 * The satisfaction effect of every group. The effect itself comes from the moments of the strata; where customers repeat,
 * one statement over facts sums their influences on it.
 *
 * @param read with the strata of each grouping among its other groups
 * @returns the estimate of a group
 */
export async function readSatisfactionEffects(
  database: Sql,
  read: GroupReading,
): Promise<(group: GroupSums) => Estimate> {
  const strata = strataByGroup(read);
  const strataOf = (group: Group) => strata.get(groupId(group)) ?? [];
  const bucketsBelow = read.samples.get(MEASURE) ?? null;
  // Of a sample in which nobody repeats, others may.
  const repeating = read.groups.filter(
    ({ clusters: { [MEASURE]: sums } }) => sums && (bucketsBelow !== null || sums.n > sums.clusters),
  );
  const sums = await readInfluences(database, read.wholeReading, {
    value: endToEndScore,
    stratumColumns: [
      { name: 'touchpoint_id', type: 'int' },
      { name: 'verdict', type: 'text' },
    ],
    influences: repeating.flatMap((group) => influencesOf(group, strataOf(group))),
    bucketsBelow,
  });
  const nobody = bucketsBelow === null ? null : NOBODY;
  return (group) => satisfactionEffect.estimate(strataOf(group), sums.get(groupId(group)) ?? nobody);
}

function influencesOf(group: Group, strata: readonly Stratum[]): StratumInfluence[] {
  return satisfactionInfluences(strata).map(({ stratum, side, slope, intercept }) => ({
    group,
    stratum: [stratum, VERDICT_OF[side]],
    slope: slope / MICROPOINTS_PER_POINT,
    intercept,
  }));
}

/** The strata of each group, by the group's id; strata of a touchpoint carry its id as their key. */
function strataByGroup(read: GroupReading): Map<string, Stratum[]> {
  const result = new Map<string, Stratum[]>();
  read.reading.groupings.forEach((columns, grouping) => {
    const finer = groupingOf(read.wholeReading, [...new Set([...columns, ...STRATUM])]);
    const rows = [...read.groups, ...read.otherGroups].filter((row) => row.grouping === finer);
    const valueOf = (row: GroupMoments, column: string): KeyValue => keyValue(read.wholeReading, row, column);
    const byGroup = Map.groupBy(rows, (row) =>
      groupId({ grouping, key: columns.map((column) => valueOf(row, column)) }),
    );
    for (const [id, rowsOfGroup] of byGroup) {
      const byTouchpoint = Map.groupBy(rowsOfGroup, (row) => String(valueOf(row, 'touchpoint_id')));
      const sideOf = (side: readonly GroupMoments[], verdict: string) => {
        const row = side.find((candidate) => valueOf(candidate, 'verdict') === verdict);
        return row ? measureSums(rawSumsOf(row, MEASURE), MICROPOINTS_PER_POINT, null).moments : NO_MOMENTS;
      };
      result.set(
        id,
        [...byTouchpoint].map(([key, sides]) => ({
          key,
          first: sideOf(sides, VERDICT_OF.first),
          second: sideOf(sides, VERDICT_OF.second),
        })),
      );
    }
  });
  return result;
}
