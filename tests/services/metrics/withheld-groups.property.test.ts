import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedGroup, withheldGroups } from '../../../src/services/metrics/small-groups/withheld.js';

/** Tables of up to three dimensions whose groups have 0 to 12 customers. */
const tables = fc.integer({ min: 1, max: 3 }).chain((dimensions) =>
  fc.uniqueArray(
    fc.record({
      key: fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: dimensions, maxLength: dimensions }),
      customers: fc.integer({ min: 0, max: 12 }),
    }),
    { selector: ({ key }) => JSON.stringify(key), maxLength: 30 },
  ),
);

/** Every total that a question with fewer dimensions would show, with the groups that it is made of. */
function totalsOf(groups: readonly CountedGroup[]): number[][] {
  const dimensions = groups[0]?.key.length ?? 0;
  return Array.from({ length: 2 ** dimensions - 1 }, (_, subset) => subset).flatMap((subset) => {
    const parts = new Map<string, number[]>();
    groups.forEach(({ key }, place) => {
      const name = key.map((value, dimension) => ((subset >> dimension) % 2 === 1 ? String(value) : '*')).join('/');
      parts.set(name, [...(parts.get(name) ?? []), place]);
    });
    return [...parts.values()];
  });
}

describe('groups that are withheld', () => {
  it('hold every group of 1 to 4 customers', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const withheld = withheldGroups(groups);
        groups.forEach(({ customers }, place) => {
          if (customers >= 1 && customers <= 4) expect(withheld.has(place)).toBe(true);
        });
      }),
    );
  });

  it('leave no total from which those shown could be taken to find one group, or fewer than five customers', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const withheld = withheldGroups(groups);
        const sizeOf = (place: number) => groups[place]?.customers ?? 0;
        for (const parts of totalsOf(groups)) {
          const left = parts.filter((place) => withheld.has(place) && sizeOf(place) > 0);
          const total = parts.reduce((sum, place) => sum + sizeOf(place), 0);
          const rest = left.reduce((sum, place) => sum + sizeOf(place), 0);
          // Where nothing of a total is shown, the total itself is a group that has to be shown or withheld.
          if (left.length === 0 || rest === total) continue;
          expect(left.length).toBeGreaterThan(1);
          expect(Math.max(...left.map(sizeOf))).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are none where no group is small', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const enough = groups.map((group) => ({
          ...group,
          customers: group.customers === 0 ? 0 : group.customers + 4,
        }));
        expect(withheldGroups(enough).size).toBe(0);
      }),
    );
  });
});
