import { requirePermission } from '../domain/permission.js';
import type { KindCount } from '../domain/rows.js';
import { inSnapshot } from '../persistence/cells/read/in-snapshot.js';
import { findNamed } from '../persistence/persons/find-named.js';
import { type Belongings, readBelongings } from '../persistence/privacy/belongings.js';
import { readMentions } from '../persistence/privacy/mentions.js';
import { recordAudit } from './audit/record-audit.js';
import { type CustomerLookup, nameIn } from './customer-lookup.js';
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
  const name = nameIn(by);
  const found = await inSnapshot(scope.database, async (snapshot) => {
    const person = await findNamed(snapshot, name);
    if (!person) return null;
    const { personId } = person;
    const held = await readBelongings(snapshot, personId);
    const ids = held.customer?.map((profile) => String(profile.id)) ?? [];
    return { personId, held, mentioned: await readMentions(snapshot, ids) };
  });
  if (!found) return null;
  const { personId, held, mentioned } = found;
  await recordAudit(scope, { action: 'CUSTOMER_EXPORTED', customerIds: [personId] });
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
