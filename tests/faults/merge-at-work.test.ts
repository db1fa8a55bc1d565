import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Random, wholeBetween } from '../../seeds/random.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { eraseCustomer } from '../../src/services/erase.service.js';
import { exportCustomerBy } from '../../src/services/export.service.js';
import { ingest } from '../../src/services/ingest.service.js';
import { mergeCustomers, unmergeCustomers } from '../../src/services/merge.service.js';
import { project } from '../../src/services/projection.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createWorld, type World } from '../services/ingest-world.js';
import { emptyTimeline } from '../persistence/projected.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { expectCellsOfRebuild, expectEverythingOwned } from './whole.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const CUSTOMERS = 8;

describe('customers who are merged and unmerged while records come in and are projected', () => {
  it.each(rounds(3))(
    `and are exported and erased meanwhile, are whole persons at any time, with cells of a rebuild, ${EACH_ROUND}`,
    async ({ random }) => {
      await emptyTimeline(world.database);
      // Nearly everybody is there from the beginning, so that nobody below asks in vain only.
      await times(3, () => send(random, 0));
      const told = { merged: 0, unmerged: 0, purged: 0, anonymized: 0, exported: 0 };
      const sending = [0, 1, 2].map((sender) => times(20, () => send(random, sender)));
      const projecting = [0, 1].map(() => times(20, () => project(request())));
      const merging = [0, 1].map(() =>
        times(25, async () => {
          const [into, from] = [anybody(random), anybody(random)];
          const { customer } = await mergeCustomers(request(), { into, from });
          if (customer) told.merged += 1;
          if (random() < 0.5) return;
          if ((await unmergeCustomers(request(), from)).customer) told.unmerged += 1;
        }),
      );
      const erasing = times(10, async () => {
        const mode = random() < 0.5 ? 'PURGE' : 'ANONYMIZE';
        const { erased } = await eraseCustomer(request(), anybody(random), mode);
        if (erased) told[mode === 'PURGE' ? 'purged' : 'anonymized'] += 1;
      });
      const exporting = times(25, async () => {
        const exported = await exportCustomerBy(request(), anybody(random));
        if (!exported) return;
        told.exported += 1;
        expectWholePerson(exported.document as unknown as Document);
      });
      await Promise.all([...sending, ...projecting, ...merging, erasing, exporting]);

      for (const [what, count] of Object.entries(told)) expect([what, count > 0]).toEqual([what, true]);
      await expectEverythingOwned(world.database);
      await expectCellsOfRebuild(world.database);
    },
  );
});

/** Every request has a scope of its own. */
function request(): Scope {
  return { ...world.scope };
}

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await act();
}

const nameOf = (number: number) => `c-${number}`;

function anybody(random: Random): { readonly externalId: { readonly source: string; readonly id: string } } {
  return { externalId: { source: 'crm', id: nameOf(wholeBetween(random, 1, CUSTOMERS)) } };
}

/** New records and corrections, of which some go to another customer than before. */
async function send(random: Random, sender: number): Promise<void> {
  const records = Array.from({ length: 12 }, (_, place) =>
    recordOf(random, `${sender}-${wholeBetween(random, 1, 9)}-${place}`),
  );
  const sent = { source: 'crm', records: [profileOf(random), ...records], ratingScaleMin: 0, ratingScaleMax: 100 };
  const { results } = await ingest(request(), sent);
  expect(results.filter(({ status }) => status === 'REJECTED')).toEqual([]);
}

function profileOf(random: Random): TimelineRecord {
  const customerId = nameOf(wholeBetween(random, 1, CUSTOMERS));
  return { customer: { customerId, segment: random() < 0.5 ? 'home' : 'office', joinedAt: someDay(random) } };
}

function someDay(random: Random): string {
  return new Date(Date.UTC(2025, wholeBetween(random, 0, 11), wholeBetween(random, 1, 28))).toISOString();
}

function recordOf(random: Random, id: string): TimelineRecord {
  const customerId = nameOf(wholeBetween(random, 1, CUSTOMERS));
  const at = someDay(random);
  if (random() < 0.2) return { order: { id, customerId, at, kind: 'PURCHASE', amount: '7.50', currency: 'EUR' } };
  const touchpoint = random() < 0.5 ? 'checkout' : 'delivery';
  const ratings = [{ measure: 'FRIENDLINESS' as const, score: wholeBetween(random, 0, 100) }];
  const journey = random() < 0.5 ? `j-${wholeBetween(random, 1, 5)}` : null;
  return { interaction: { id, customerId, touchpoint, occurredAt: at, journey, journeyType: 'purchase', ratings } };
}

interface Document {
  readonly held: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** One survivor, whoever is merged into them, and what sources call each of them. */
function expectWholePerson({ held }: Document): void {
  const profiles = held.customer ?? [];
  const survivors = profiles.filter(({ mergedInto }) => mergedInto === null);
  expect(survivors).toHaveLength(1);
  const origins = (held.customerIdentity ?? []).map(({ originId, customerId }) => originId ?? customerId);
  expect(origins.toSorted()).toEqual(profiles.map(({ id }) => id).toSorted());
  for (const row of Object.values(held).flat()) {
    if ('customerId' in row) expect(row.customerId).toBe(survivors[0]?.id);
  }
}
