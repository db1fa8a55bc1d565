import { requirePermission } from '../domain/permission.js';
import type { KindCount } from '../domain/rows.js';
import { inSnapshot } from '../persistence/cells/read/in-snapshot.js';
import { type Belongings, readBelongings } from '../persistence/privacy/belongings.js';
import { readMentions } from '../persistence/privacy/mentions.js';
import { recordAudit } from './audit/record-audit.js';
import type { CustomerLookup } from './customer-lookup.js';
import { personIdOf } from './person.js';
import type { Scope } from './scope.js';

/** Everything that is held about one customer. */
export interface CustomerExport {
  readonly exportedAt: Date;
  /** How many of each kind of thing the document holds. */
  readonly counts: readonly KindCount[];
  /** JSON: `held` by kind, `mentioned` in what is about others too, `keys` of what ids on the map stand for. */
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * Reads everything that is held about a customer, on one state of the database. Needs `customer:export`.
 *
 * @returns null where there is no such customer
 */
export async function exportCustomerBy(scope: Scope, by: CustomerLookup): Promise<CustomerExport | null> {
  requirePermission(scope.viewer, 'customer:export');
  const id = await personIdOf(scope, by);
  if (id === undefined) return null;
  const { held, mentioned } = await inSnapshot(scope.database, async (snapshot) => {
    const ofPerson = await readBelongings(snapshot, id);
    const ids = ofPerson.customer?.map((profile) => String(profile.id)) ?? [id];
    return { held: ofPerson, mentioned: await readMentions(snapshot, ids) };
  });
  if (!held.customer) return null;
  await recordAudit(scope, { action: 'CUSTOMER_EXPORTED', customerIds: [id] });
  const exportedAt = new Date(scope.now());
  return {
    exportedAt,
    counts: Object.entries({ ...held, ...mentioned })
      .map(([kind, rows]) => ({ kind, count: rows.length }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    document: { exportedAt: exportedAt.toISOString(), held, mentioned, keys: keysOf(scope, held) },
  };
}

/** What the numbers that refer to the map stand for: column by column, the key by the id. */
function keysOf(scope: Scope, held: Belongings): Record<string, Record<string, string>> {
  const { sources, touchpoints, journeyDefinitions, promises, channels, employees } = scope.maps.current();
  const indices = {
    sourceId: sources,
    touchpointId: touchpoints,
    definitionId: journeyDefinitions,
    promiseId: promises,
    channelId: channels,
    channelIds: channels,
    employeeId: employees,
  };
  const rows = Object.values(held).flat();
  return Object.fromEntries(
    Object.entries(indices).map(([column, index]) => {
      const ids = rows.flatMap((row) => row[column] ?? []);
      const known = [...new Set(ids)].flatMap((id) => index.findById(Number(id)) ?? []);
      return [column, Object.fromEntries(known.map((thing) => [String(thing.id), thing.key]))];
    }),
  );
}
