import { countCustomers } from '../../persistence/cells/read/count-customers.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import type { Sql } from '../../persistence/database.js';

/**
 * How many different customers each group has. Where the answer read everybody it is known; otherwise they are counted, if
 * anybody wants to know, in one statement for all groups.
 */
export async function readCustomers(
  database: Sql,
  read: GroupReading,
  isWanted: boolean,
): Promise<(group: GroupSums) => number> {
  const isKnown = read.groups.every(({ customers }) => customers !== null);
  const counted = isWanted && !isKnown ? await countCustomers(database, read.reading) : [];
  const counts = new Map(counted.map((group) => [groupId(group), group.customers]));
  return (group) => group.customers ?? counts.get(groupId(group)) ?? 0;
}
