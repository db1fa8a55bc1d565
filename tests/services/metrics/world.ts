import { sql } from 'kysely';
import type { CustomerFacts, InteractionFact, PromiseFact } from '../../../src/domain/facts.js';
import { type JourneyMap, createJourneyMap } from '../../../src/domain/map.js';
import { ChannelMix, JourneyStatus, namesOf } from '../../../src/domain/vocabulary.js';
import { cellKinds } from '../../../src/persistence/cells/index.js';
import { refillCells } from '../../../src/persistence/cells/merge-cells.js';
import type { Database } from '../../../src/persistence/database.js';
import { replaceFacts } from '../../../src/persistence/facts/replace-facts.js';
import { type LoneJourneyFact, markIndexJourneys } from '../../../src/projection/index-journeys.js';
import type { Scope } from '../../../src/services/scope.js';
import { seededRandom } from '../../setup/seeded-random.js';

/** A customer of the test world: facts, and what the sources say about the customer and the interactions. */
export interface WorldCustomer extends CustomerFacts {
  readonly joinedAt: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly intents: ReadonlyMap<string, string | null>;
}

const EQUAL_WEIGHTS = [1, 1, 1, 1, 1] as const;

/** Three channels, five touchpoints that are used and one that is not, two journey definitions, three promises. */
export const map: JourneyMap = createJourneyMap({
  version: 1,
  sources: [{ id: 1, key: 'test' }],
  channels: [
    { id: 1, key: 'web', name: 'Website', digital: true, staffed: false, measureWeights: EQUAL_WEIGHTS },
    { id: 2, key: 'phone', name: 'Call centre', digital: false, staffed: true, measureWeights: EQUAL_WEIGHTS },
    { id: 3, key: 'store', name: 'Store', digital: false, staffed: true, measureWeights: EQUAL_WEIGHTS },
  ],
  touchpoints: [
    { id: 1, key: 'advert', name: 'Advert', stage: 'MARKETING', channelId: 1, momentOfTruth: false },
    { id: 2, key: 'first-call', name: 'First call', stage: 'FIRST_CONTACT', channelId: 2, momentOfTruth: true },
    { id: 3, key: 'checkout', name: 'Checkout', stage: 'SALES', channelId: 1, momentOfTruth: false },
    { id: 4, key: 'pickup', name: 'Pickup', stage: 'SERVICE', channelId: 3, momentOfTruth: false },
    { id: 5, key: 'support-call', name: 'Support call', stage: 'SERVICE', channelId: 2, momentOfTruth: false },
    {
      id: 6,
      key: 'after-call',
      name: 'Call after service',
      stage: 'AFTER_SERVICE',
      channelId: 2,
      momentOfTruth: false,
    },
  ],
  journeyDefinitions: [
    {
      id: 1,
      key: 'onboarding',
      name: 'Onboarding',
      maxGapDays: 10,
      plannedTouchpointIds: [],
      completingTouchpointIds: [],
    },
    { id: 2, key: 'fix', name: 'Fix a problem', maxGapDays: 10, plannedTouchpointIds: [], completingTouchpointIds: [] },
  ],
  promises: [promise(1, 'speed', [3, 4]), promise(2, 'delivery', [4, 5]), promise(3, 'call-back', [6])],
  employees: [],
});

function promise(id: number, key: string, touchpointIds: number[]) {
  const common = { unit: null, tolerance: 0, deadlineGrain: null, timeZone: 'UTC' };
  return { id, key, statement: `The ${key} promise`, kind: 'HIGHER_IS_BETTER' as const, ...common, touchpointIds };
}

/** Hits on boundaries that random times would miss: midnights of UTC, Kolkata and St. John's, and a moment before. */
const BOUNDARIES = [
  '2024-03-01T00:00:00Z',
  '2024-03-10T03:30:00Z',
  '2024-02-29T18:30:00Z',
  '2024-04-01T02:30:00Z',
  '2024-03-31T18:30:00Z',
].flatMap((text) => [Date.parse(text), Date.parse(text) - 1]);

/**
 * Customers with random facts between 20 February and 10 May 2024. Customers differ in how they score, so that their rows
 * resemble each other.
 */
export function createWorld(size = 90): WorldCustomer[] {
  const random = seededRandom(20240229);
  const chance = (probability: number) => random() < probability;
  const upTo = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(values: readonly T[], fallback: T): T => values[upTo(values.length)] ?? fallback;
  const from = Date.UTC(2024, 1, 20);
  const instant = () => (chance(0.1) ? oneOf(BOUNDARIES, from) : from + Math.floor(random() * 80 * 86_400_000));
  let lastId = 0;
  const nextId = () => (lastId += 1).toString();
  // Apart from the rest, which stays what it was before journeys had an opening.
  const ofOpening = seededRandom(20240301);
  const opening = () => {
    const contacts = Math.floor(ofOpening() * 5);
    return {
      firstContactScore: contacts === 0 || ofOpening() < 0.2 ? null : Math.round(ofOpening() * 1e8),
      firstContactDigital: contacts === 0 ? null : ofOpening() < 0.5,
      switched: contacts < 2 ? null : ofOpening() < 0.5,
    };
  };

  return Array.from({ length: size }, (_, index) => {
    const level = 20 + 60 * random();
    const score = () => Math.round(1e6 * Math.min(100, Math.max(0, level + 40 * (random() - 0.5))));
    const attributes = (): Record<string, string> => (chance(0.8) ? { tier: oneOf(['gold', 'silver'], 'gold') } : {});
    const rating = () => (chance(0.2) ? null : Math.round(score() / 1e4));
    const interactions: InteractionFact[] = Array.from({ length: upTo(7) }, () => ({
      interactionId: nextId(),
      occurredAt: instant(),
      touchpointId: 1 + upTo(5),
      journeyId: null,
      score: chance(0.2) ? null : score(),
      ratings: [rating(), rating(), rating(), rating(), rating()],
    }));
    const journeys: LoneJourneyFact[] = Array.from({ length: upTo(5) }, () => {
      const startedAt = instant();
      const status = oneOf(namesOf(JourneyStatus), 'OPEN');
      return {
        id: nextId(),
        definitionId: 1 + upTo(2),
        startedAt,
        endedAt: status === 'OPEN' ? null : startedAt + Math.floor(random() ** 3 * 1e9),
        status,
        channelIds: [1, 2, 3].slice(0, 1 + upTo(3)),
        channelMix: oneOf(namesOf(ChannelMix), 'MULTI_MIXED'),
        interactionCount: 1 + upTo(6),
        handoffs: upTo(4),
        endToEndScore: chance(0.3) ? null : score(),
        derivedScore: chance(0.2) ? null : score(),
        touchpointScore: chance(0.2) ? null : score(),
        trapped: chance(0.3) ? null : chance(0.3),
        costs: chance(0.5) ? { EUR: (random() * 100).toFixed(2), ...(chance(0.3) ? { ILS: '7.123456789' } : {}) } : {},
        ...opening(),
      };
    });
    const promises: PromiseFact[] = Array.from({ length: upTo(5) }, () => {
      const promiseId = 1 + upTo(2);
      const verdict = oneOf(['KEPT', 'BROKEN', 'KEPT', 'PENDING'] as const, 'KEPT');
      const fulfilment =
        verdict === 'PENDING' ? null : Math.round(1e6 * (verdict === 'KEPT' ? 1 + random() / 2 : random()));
      return {
        outcomeId: nextId(),
        at: instant(),
        promiseId,
        touchpointId: promiseId + 2 + upTo(2),
        journeyId: null,
        verdict,
        fulfilment,
        logFulfilment: fulfilment === null ? null : Math.round(1e9 * Math.log(Math.max(0.01, fulfilment / 1e6))),
        overDelivered: fulfilment === null ? null : fulfilment > 1_100_000,
        endToEndScore: chance(0.2) ? null : score(),
      };
    });
    return {
      customerId: (index + 1).toString(),
      segment: oneOf(['north', 'south', '', null], null),
      consents: { analytics: true, revenueAnalysis: true },
      nextChangeAt: null,
      joinedAt: from - upTo(1000) * 86_400_000,
      attributes: attributes(),
      intents: new Map(
        interactions.map(({ interactionId }) => [interactionId, oneOf(['buy', 'complain', null], null)]),
      ),
      interactions,
      journeys: markIndexJourneys(journeys),
      promises,
      waves: [],
    };
  });
}

/** Stores a world: the map, customers, interactions as far as filters ask about them, facts, and the cells made of them. */
export async function storeWorld({ sql: db }: Database, customers: readonly WorldCustomer[]): Promise<void> {
  await sql`insert into source (id, key) values (1, 'test')`.execute(db);
  for (const { id, key, name, digital, staffed } of map.channels.all) {
    await sql`insert into channel values (${id}, ${key}, ${name}, ${digital}, ${staffed}, '{1,1,1,1,1}')`.execute(db);
  }
  for (const { id, key, name, stage, channelId } of map.touchpoints.all) {
    await sql`insert into touchpoint values (${id}, ${key}, ${name}, ${stage}, ${channelId})`.execute(db);
  }
  for (const { customerId, joinedAt, segment, attributes, interactions, intents } of customers) {
    await sql`insert into customer (id, joined_at, segment, attributes)
      values (${customerId}, ${iso(joinedAt)}, ${segment}, ${JSON.stringify(attributes)}::jsonb)`.execute(db);
    for (const { interactionId, occurredAt, touchpointId } of interactions) {
      await sql`insert into interaction (customer_id, id, source_id, record_id, touchpoint_id, occurred_at, received_at, kind, intent)
        values (${customerId}, ${interactionId}, 1, ${interactionId}, ${touchpointId}, ${iso(occurredAt)}, now(), 'INTERACTION',
          ${intents.get(interactionId) ?? null})`.execute(db);
    }
  }
  await replaceFacts(db, customers);
  for (const kind of cellKinds) await refillCells(db, kind);
  await sql`analyze`.execute(db);
}

/** A scope of someone who may read metrics. */
export function scopeOf(database: Database): Scope {
  return {
    database,
    maps: { current: () => map, refresh: () => Promise.resolve(map), close: () => Promise.resolve() },
    viewer: { name: 'test', role: 'analyst' },
    now: () => Date.UTC(2024, 5, 1),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
