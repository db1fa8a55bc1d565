import { describe, expect, it, jest, afterEach } from '@jest/globals';
import { FILTER_PERMISSIONS, requireFilterPermissions } from '../../src/domain/filter-permission.js';
import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../src/domain/filter.js';
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS } from '../../src/domain/permission.js';

type AnyFilter = CustomerFilter | InteractionFilter | JourneyFilter;

const FIELDS = Object.entries(FILTER_PERMISSIONS);
const VIEWER = { name: 'somebody', role: 'analyst' } as const;
const asked = (field: string) => ({ [field]: { isNull: true } }) as AnyFilter;

afterEach(() => {
  jest.restoreAllMocks();
});

/** Runs what a viewer with exactly these permissions asks. */
function as(permissions: readonly Permission[], filter: AnyFilter): () => void {
  return () => {
    jest.replaceProperty(ROLE_PERMISSIONS, 'analyst', permissions as never);
    requireFilterPermissions(VIEWER, filter);
  };
}

describe('a filter', () => {
  it.each(FIELDS)('by %s is open to each permission that shows it, and to no other', (field, permissions) => {
    for (const permission of PERMISSIONS) {
      const ask = as([permission], asked(field));
      if (permissions.includes(permission)) expect(ask).not.toThrow();
      else expect(ask).toThrow(expect.objectContaining({ code: 'FORBIDDEN', permission: permissions[0] }));
    }
  });

  it.each<[place: string, filter: AnyFilter]>([
    ['and.1.attribute', { and: [{ segment: { eq: 'A' } }, { attribute: { name: 'x', value: {} } }] }],
    ['or.0.not.score', { or: [{ not: { score: { gt: 1 } } }] }],
    ['customer.leftAt', { customer: { leftAt: { isNull: true } } }],
    ['not.customer.or.0.joinedAt', { not: { customer: { or: [{ joinedAt: { isNull: true } }] } } }],
    ['resolved', { resolved: false }],
    ['score', { score: {} }],
  ])('is refused for what is inside it, at filter.%s', (place, filter) => {
    expect(as(['map:read', 'metrics:read'], filter)).toThrow(
      expect.objectContaining({ permission: 'timeline:read', inputPath: ['filter', ...place.split('.')] }),
    );
    expect(as(['timeline:read', 'map:read'], filter)).not.toThrow();
  });

  it('that asks nothing is open to everybody who may ask', () => {
    const nothing = { attribute: null, joinedAt: undefined, and: null, or: [], not: null } as unknown as AnyFilter;
    expect(as([], nothing)).not.toThrow();
    expect(() => requireFilterPermissions(null, null)).not.toThrow();
  });

  it('of nobody is refused', () => {
    expect(() => requireFilterPermissions(null, asked('segment'))).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });
});
