import { countCustomers } from '../../persistence/cells/read/count-customers.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/read-groups.js';
import type { Scope } from '../scope.js';

/**
 * How many different customers a group has. Where the answer read everybody it is known; otherwise they are counted when
 * first asked for, in one statement for all groups.
 */
export function customersOf(scope: Scope, { reading }: GroupReading): (group: GroupSums) => number | Promise<number> {
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const countAll = async () => {
    const counted = await countCustomers(scope.database.sql, reading);
    return new Map(counted.map((group) => [groupId(group), group.customers]));
  };
  return (group) => group.customers ?? (counting ??= countAll()).then((counts) => counts.get(groupId(group)) ?? 0);
}
