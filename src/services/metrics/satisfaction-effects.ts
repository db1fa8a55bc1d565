import type { Estimate } from '../../domain/estimate.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { measureSums } from '../../metrics/measure-sums.js';
import { type Stratum, satisfactionEffect, satisfactionInfluences } from '../../metrics/promise/satisfaction-effect.js';
import { type Group, type KeyValue, groupId, groupingOf, keyValue } from '../../persistence/cells/read/grouped-row.js';
import { endToEndScore } from '../../persistence/cells/read/promise-reading.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { NOBODY, type StratumInfluence, readInfluences } from '../../persistence/cells/read/read-influences.js';
import type { GroupMoments } from '../../persistence/cells/read/read-moments.js';
import { bucketsForIntervals, factsOf, isTooRare } from '../../persistence/cells/read/sample.js';
import type { Sql } from '../../persistence/database.js';
import { NO_MOMENTS } from '../../statistics/moments.js';
import { rawSumsOf, sumOf } from './raw-sums.js';

/** The columns that, added to a group's own, tell its strata and their two sides apart. */
export const STRATUM = ['touchpoint_id', 'verdict'];

const MEASURE = 'end_to_end_score';

/** An effect is made of many strata, of which each should have some values. */
const ENOUGH_VALUES = 10_000;
const ENOUGH_OF_THE_RARER = 200;

const VERDICT_OF = { first: 'BROKEN', second: 'KEPT' } as const;

/**
 * The satisfaction effect of every group. The effect itself comes from the moments of the strata; where customers repeat,
 * one statement over facts sums their influences on it: of a sample in which there are enough of those for whom a promise was
 * broken, and of those for whom it was kept. Where that cannot be, there is no interval.
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
  const rarerOf = (group: Group) => rarerSide(strataOf(group));
  const facts = strata.size === 0 ? 0 : await factsOf(database, read.reading, read.total?.rows ?? 0);
  const bucketsBelow = bucketsForIntervals(facts, [
    { there: read.total?.measures[MEASURE]?.n ?? 0, enough: ENOUGH_VALUES },
    ...read.groups.map((group) => ({ there: rarerOf(group), enough: ENOUGH_OF_THE_RARER })),
  ]);
  const isSampled = bucketsBelow !== null;
  const estimable = read.groups.filter((group) => !isSampled || !isTooRare(rarerOf(group), facts));
  // Of a sample in which nobody repeats, others may.
  const repeating = estimable.filter(
    ({ clusters: { [MEASURE]: sums } }) => sums && (isSampled || sums.n > sums.clusters),
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
  return (group) =>
    satisfactionEffect.estimate(strataOf(group), sums.get(groupId(group)) ?? (isSampled ? NOBODY : null));
}

/** How many rows there are of that of the two sides, over the strata that have both, of which there are fewer. */
function rarerSide(strata: readonly Stratum[]): number {
  const both = strata.filter(({ first, second }) => first.n > 1 && second.n > 1);
  const [first, second] = [both.map((stratum) => stratum.first.n), both.map((stratum) => stratum.second.n)];
  return Math.min(sumOf(first), sumOf(second));
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
