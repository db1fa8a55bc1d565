import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BadInputError } from '../../../src/domain/errors.js';
import { serviceRevenueBySegment } from '../../../src/services/metrics/service-revenue/service-revenue.service.js';
import { type RawCustomer, storeWorld } from '../../persistence/loyalty-world.js';
import { changeMap, MAP } from '../../persistence/projector-world.js';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.js';
import { scopeOf } from './world.js';

const SEGMENTS = Array.from({ length: 201 }, (_, number) => `segment-${String(number).padStart(3, '0')}`);
const NOW = Date.UTC(2027, 0, 1);
const QUESTION = { firstWave: '2024-01-01', waves: 1, contrast: { shiftPoints: 5 }, currency: 'EUR' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await changeMap(database, MAP);
  await storeWorld(database, SEGMENTS.map(customerOf));
});
afterAll(() => database.drop());

it('more than 200 segments are refused, at the filter that would make them fewer', async () => {
  const asked = serviceRevenueBySegment({ ...scopeOf(database), now: () => NOW }, QUESTION);
  await expect(asked).rejects.toThrow(BadInputError);
  await expect(asked).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/in 201 segments.*at most 200.*filter by segment/),
      inputPath: ['input', 'filter'],
    }),
  );
});

it('200 are answered, each by its name', async () => {
  const filter = { segment: { in: SEGMENTS.slice(1) } };
  const answered = await serviceRevenueBySegment({ ...scopeOf(database), now: () => NOW }, { ...QUESTION, filter });
  expect(answered.map(({ segment }) => segment)).toEqual(SEGMENTS.slice(1));
});

/** Somebody of the segment who was served in the first quarter of 2024. */
function customerOf(segment: string): RawCustomer {
  const interactions = [{ at: Date.UTC(2024, 1, 1), points: 80 }];
  return { segment, tier: 'gold', joinedAt: Date.UTC(2020, 0, 1), leftAt: null, interactions, orders: [] };
}
