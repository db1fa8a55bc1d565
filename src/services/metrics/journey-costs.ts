import type { MoneyEstimate } from '../../domain/estimate.js';
import { costPerJourney } from '../../metrics/journey/cost-per-journey.js';
import { type MoneySums, moneySums } from '../../metrics/measure-sums.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import { type JourneyRequest, journeyCostReading } from '../../persistence/cells/read/journey-reading.js';
import { type GroupSums, readGroups } from '../../persistence/cells/read/read-groups.js';
import type { Scope } from '../scope.js';
import { checkCurrency } from './currency.js';
import { clusterSumsOf, rawSumsOf } from './measure-sums.js';

/**
 * What the journeys of a group cost, by currency. Nothing is read before it is asked for, and then for all groups of the
 * answer at once.
 */
export function costsOf(
  scope: Scope,
  request: JourneyRequest,
): (group: GroupSums, currency: string) => Promise<MoneyEstimate> {
  const byCurrency = new Map<string, Promise<ReadonlyMap<string, MoneySums>>>();
  return async (group, currency) => {
    checkCurrency(currency, ['currency']);
    const reading = byCurrency.get(currency) ?? readCosts(scope, request, currency);
    byCurrency.set(currency, reading);
    const sums = (await reading).get(groupId(group)) ?? moneySums({ n: 0, sum: 0, squares: 0 }, currency, null);
    return costPerJourney.estimate(sums);
  };
}

async function readCosts(
  scope: Scope,
  request: JourneyRequest,
  currency: string,
): Promise<ReadonlyMap<string, MoneySums>> {
  const read = await inSnapshot(scope.database, (snapshot) =>
    readGroups(snapshot, journeyCostReading(request, currency), { clustered: request.groupings.length }),
  );
  return new Map(
    read.groups.map((group) => [
      groupId(group),
      moneySums(rawSumsOf(group, 'cost'), currency, clusterSumsOf(read, group, 'cost')),
    ]),
  );
}
