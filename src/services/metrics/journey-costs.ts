import type { MoneyEstimate } from '../../domain/estimate.js';
import { costPerJourney } from '../../metrics/journey/cost-per-journey.js';
import { type MoneySums, moneySums } from '../../metrics/measure-sums.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import { type JourneyRequest, journeyCostReading } from '../../persistence/cells/read/journey-reading.js';
import type { GroupSums } from '../../persistence/cells/read/group-reading.js';
import { readGroups } from '../../persistence/cells/read/read-groups.js';
import type { Scope } from '../scope.js';
import { checkCurrency } from './currency.js';
import { clusterSumsOf } from './measure-sums.js';
import { rawSumsOf } from './raw-sums.js';
import { type SmallGroups, smallPartsOf } from './small-groups/small-groups.js';

/**
 * What the journeys of a group cost, by currency. Nothing is read before it is asked for, and then for all groups of the
 * answer at once.
 */
export function costsOf(
  scope: Scope,
  request: JourneyRequest,
  small: SmallGroups,
): (group: GroupSums, currency: string) => Promise<MoneyEstimate> {
  const byCurrency = new Map<string, Promise<Costs>>();
  return async (group, currency) => {
    checkCurrency(currency, ['currency']);
    const reading = byCurrency.get(currency) ?? readCosts(scope, request, { currency, small });
    byCurrency.set(currency, reading);
    const { sums, smallCosts } = await reading;
    const none = moneySums({ n: 0, sum: 0, squares: 0 }, currency, null);
    return smallCosts.cover(group, 'cost', costPerJourney.estimate(sums.get(groupId(group)) ?? none));
  };
}

interface Costs {
  readonly sums: ReadonlyMap<string, MoneySums>;
  readonly smallCosts: SmallGroups;
}

async function readCosts(
  scope: Scope,
  request: JourneyRequest,
  { currency, small }: { readonly currency: string; readonly small: SmallGroups },
): Promise<Costs> {
  const { read, smallCosts } = await inSnapshot(scope.database, async (snapshot) => {
    const read = await readGroups(snapshot, journeyCostReading(request, currency), {
      clustered: request.groupings.length,
    });
    return { read, smallCosts: await smallPartsOf(snapshot, read, small) };
  });
  const sums = new Map(
    read.groups.map((group) => [
      groupId(group),
      moneySums(rawSumsOf(group, 'cost'), currency, clusterSumsOf(read, group, 'cost')),
    ]),
  );
  return { sums, smallCosts };
}
