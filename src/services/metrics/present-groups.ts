import type { JourneyMap } from '../../domain/map.js';
import { type KeyValue, keyValue } from '../../persistence/cells/read/grouped-row.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { inTurns } from '../in-turns.js';
import type { Scope } from '../scope.js';
import { DIMENSIONS, type Dimension, type NamedValue } from './dimensions.js';
import { type GroupKey, type Names, compareKeys, nameValue } from './group-key.js';
import type { CheckedQuestion } from './question.js';
import type { SmallGroups } from './small-groups/small-groups.js';

/** The groups of an answer, in their order, and all of them together. */
export interface PresentedGroups<Content> {
  readonly total: Content & { readonly key: readonly GroupKey[] };
  readonly groups: readonly (Content & { readonly key: readonly GroupKey[] })[];
  /** How many groups are withheld because they are small, or would give a small one away. */
  readonly suppressedGroups: number;
}

/** The columns that a question groups by, and none for the total. */
export function groupingsOf({ groupBy }: CheckedQuestion<Dimension>): string[][] {
  return groupBy.length === 0 ? [[]] : [groupBy.map((dimension) => DIMENSIONS[dimension].column), []];
}

/**
 * Names and orders the groups of an answer that may be shown.
 *
 * @param options.always groups to show even where no row is in them
 * @param options.contentOf what is said about a group
 */
export async function presentGroups<Content>(
  scope: Scope,
  question: CheckedQuestion<Dimension>,
  options: {
    readonly read: GroupReading;
    readonly contentOf: (group: GroupSums) => Content;
    readonly small: SmallGroups;
    readonly always?: readonly KeyValue[];
  },
): Promise<PresentedGroups<Content>> {
  const { read, contentOf, small, always = [] } = options;
  const { groupBy, periods, granularity } = question;
  const found = groupBy.length === 0 ? [] : read.groups.filter(({ grouping }) => grouping === 0);
  const missing = always.filter((value) => !found.some(({ key }) => key[0] === value));
  const groups = [...found.filter(small.isShown), ...missing.map((value) => emptyGroup([value]))];
  const keys = groups.map((group) =>
    groupBy.map((dimension) => keyValue(read.reading, group, DIMENSIONS[dimension].column)),
  );
  const names = await nameKeys(scope, groupBy, keys, { periods, granularity });
  const compare = compareKeys(groupBy);
  const inOrder = groups
    .map((group, index) => ({ group, named: names[index] ?? [] }))
    .sort((one, other) => compare(one.named, other.named));
  const present = ({ group, named }: (typeof inOrder)[number]) => ({
    ...contentOf(group),
    key: toGroupKeys(groupBy, named),
  });
  return {
    total: { ...contentOf(read.total ?? emptyGroup([])), key: [] },
    groups: await inTurns(eachOf(inOrder, present)),
    suppressedGroups: small.suppressedGroups,
  };
}

/** Of thousands of groups so many are presented before others have their turn. */
const GROUPS_OF_A_TURN = 100;

function* eachOf<Group, Presented>(
  groups: readonly Group[],
  present: (group: Group) => Presented,
): Generator<undefined, Presented[]> {
  const presented: Presented[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % GROUPS_OF_A_TURN === GROUPS_OF_A_TURN - 1) yield;
    presented.push(present(group));
  }
  return presented;
}

/** Names every key; reads the map again where a row is newer than the snapshot. */
async function nameKeys(
  scope: Scope,
  groupBy: readonly Dimension[],
  keys: readonly (readonly KeyValue[])[],
  names: Omit<Names, 'map'>,
): Promise<(NamedValue | null)[][]> {
  const nameAll = (map: JourneyMap) =>
    keys.map((key) => groupBy.map((dimension, index) => nameValue(dimension, key[index] ?? null, { ...names, map })));
  const isComplete = (all: ReturnType<typeof nameAll>): all is (NamedValue | null)[][] =>
    !all.flat().includes(undefined);
  const named = nameAll(scope.maps.current());
  if (isComplete(named)) return named;
  const renamed = nameAll(await scope.maps.refresh());
  if (isComplete(renamed)) return renamed;
  throw new Error('A cell names something that is not on the map.');
}

function toGroupKeys(groupBy: readonly Dimension[], named: readonly (NamedValue | null)[]): GroupKey[] {
  return groupBy.map((dimension, index) => ({
    dimension,
    value: named[index]?.value ?? null,
    label: named[index]?.label ?? null,
  }));
}

function emptyGroup(key: readonly KeyValue[]): GroupSums {
  return { grouping: 0, key, rows: 0, customers: 0, measures: {}, clusters: {} };
}
