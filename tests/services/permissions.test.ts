import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';
import { toGlobalId } from '../../src/domain/global-id.js';
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS } from '../../src/domain/permission.js';
import { Sealed } from '../../src/domain/sealed.js';
import type { Scope } from '../../src/services/scope.js';

type Service = (scope: Scope, ...args: unknown[]) => unknown;

/**
 * Stands for an argument that nobody looks at before the permission is checked: it has every property, and each of them
 * is the same again.
 */
const anything: unknown = new Proxy(Object, { get: (_, name) => (typeof name === 'symbol' ? undefined : anything) });

/** What a function needs; `args` where its permission depends on them. */
interface Guard {
  readonly permission: Permission;
  readonly args?: readonly unknown[];
}

const needs = (permission: Permission, ...args: unknown[]): Guard => ({ permission, args });

/**
 * Every function that a service offers, with the permission it asks for. A new one has to be added here, and then has to
 * ask.
 */
const GUARDS: Readonly<Record<string, Readonly<Record<string, Guard | readonly Guard[]>>>> = {
  'consent.service.ts': {
    listConsentsOfCustomer: needs('timeline:read'),
    consentStatesOf: needs('timeline:read'),
  },
  'audit/audit-event.service.ts': { listAuditEvents: needs('audit:read') },
  'customer.service.ts': {
    listCustomers: needs('timeline:read'),
    findCustomer: needs('timeline:read'),
    customerOf: needs('timeline:read'),
    externalIdsOf: needs('timeline:read'),
  },
  'erase.service.ts': { eraseCustomer: needs('customer:erase'), listErasureReceipts: needs('customer:erase') },
  'merge.service.ts': {
    mergeCustomers: needs('customer:merge'),
    previewMerge: needs('customer:merge'),
    unmergeCustomers: needs('customer:merge'),
  },
  'export.service.ts': { exportCustomerBy: needs('customer:export') },
  'feedback.service.ts': { listFeedbackOfCustomer: needs('timeline:read'), isFormal: needs('timeline:read') },
  'import/import-folder.service.ts': { importFolder: needs('timeline:write') },
  'ingest-stream.service.ts': { ingestStream: needs('timeline:write') },
  'ingest.service.ts': { ingest: needs('timeline:write') },
  'interaction.service.ts': {
    listInteractions: needs('timeline:read'),
    listInteractionsOfCustomer: needs('timeline:read'),
    listInteractionsOfJourney: needs('timeline:read'),
    interactionOfFeedback: needs('timeline:read'),
    ratingsOf: needs('timeline:read'),
    scoreOf: needs('timeline:read'),
  },
  'journey.service.ts': {
    listJourneys: needs('timeline:read'),
    listJourneysOfCustomer: needs('timeline:read'),
    journeyOfInteraction: needs('timeline:read'),
    journeyOfPromiseOutcome: needs('timeline:read'),
    journeyOfFeedback: needs('timeline:read'),
  },
  'key-change.service.ts': {
    createApiKey: needs('key:manage'),
    rotateApiKey: needs('key:manage'),
    revokeApiKey: needs('key:manage'),
  },
  'key.service.ts': {
    createKey: needs('key:manage'),
    listKeys: needs('key:manage'),
    rotateKey: needs('key:manage'),
    revokeKey: needs('key:manage'),
  },
  'loyalty-event.service.ts': { listLoyaltyEventsOfCustomer: needs('timeline:read') },
  'map-reference.service.ts': {
    channelById: needs('map:read'),
    channelsByIds: needs('map:read'),
    channelOfTouchpoint: needs('map:read'),
    measureWeightsOf: needs('map:read'),
    touchpointById: needs('map:read'),
    touchpointsByIds: needs('map:read'),
    touchpointsOfChannel: needs('map:read'),
    journeyDefinitionById: needs('map:read'),
    promiseById: needs('map:read'),
    promisesAtTouchpoint: needs('map:read'),
    employeeById: needs('map:read'),
  },
  'map/read.service.ts': {
    listChannels: needs('map:read'),
    listTouchpoints: needs('map:read'),
    listJourneyDefinitions: needs('map:read'),
    listPromises: needs('map:read'),
    listEmployees: needs('map:read'),
  },
  'map/upsert.service.ts': {
    upsertChannel: needs('map:write'),
    upsertTouchpoint: needs('map:write'),
    upsertJourneyDefinition: needs('map:write'),
    upsertPromise: needs('map:write'),
    upsertEmployee: needs('map:write'),
    upsertMap: needs('map:write'),
  },
  'metrics/channel-comparison.service.ts': { channelComparison: needs('metrics:read') },
  'metrics/experience-metrics.service.ts': { experienceMetrics: needs('metrics:read') },
  'metrics/journey-metrics.service.ts': { journeyMetrics: needs('metrics:read') },
  'metrics/metric-catalog.service.ts': { listMetrics: needs('metrics:read') },
  'metrics/promise-gaps.service.ts': { promiseGaps: needs('metrics:read') },
  'metrics/service-revenue/service-revenue.service.ts': {
    serviceRevenue: needs('metrics:read'),
    serviceRevenueScenarios: needs('metrics:read'),
    serviceRevenueBySegment: needs('metrics:read'),
    estimateWithChecksum: needs('metrics:read'),
  },
  'node.service.ts': {
    findNode: [
      needs('map:read', toGlobalId({ type: 'Channel', id: 1 })),
      needs('timeline:read', toGlobalId({ type: 'Customer', id: 1 })),
      needs('timeline:read', toGlobalId({ type: 'Feedback', customerId: '1', id: '1' })),
      needs('metrics:read', toGlobalId({ type: 'SavedEstimate', id: 1 })),
      needs('audit:read', toGlobalId({ type: 'AuditEvent', id: 1 })),
    ],
    findNodes: [
      needs('map:read', [toGlobalId({ type: 'Employee', id: 1 })]),
      needs('timeline:read', [toGlobalId({ type: 'Order', customerId: '1', id: '1' })]),
      needs('metrics:read', [toGlobalId({ type: 'SavedEstimate', id: 1 })]),
      needs('audit:read', [toGlobalId({ type: 'AuditEvent', id: 1 })]),
    ],
  },
  'order.service.ts': { listOrdersOfCustomer: needs('timeline:read') },
  'personal-data.service.ts': {
    openPersonalData: needs('personal-data:read', new Sealed('secret'), { field: 'Customer.name', customerId: '1' }),
    employeeName: needs('personal-data:read'),
  },
  'projection.service.ts': { project: needs('timeline:write'), rebuildAll: needs('timeline:write') },
  'promise-outcome.service.ts': {
    listPromiseOutcomesOfCustomer: needs('timeline:read'),
    fulfilmentOf: needs('timeline:read'),
    verdictOf: needs('timeline:read'),
  },
  'saved-estimate/saved-estimate.service.ts': {
    saveEstimate: needs('estimate:save'),
    listSavedEstimates: needs('metrics:read'),
    findSavedEstimate: needs('metrics:read'),
    reproductionOf: needs('metrics:read'),
    savedAnswerOf: needs('metrics:read'),
    isReproduced: needs('metrics:read'),
  },
};

/** What services export without asking for a permission, and why they may. */
const UNGUARDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'key.service.ts': { authenticate: 'finds out who is asking: before it there is nobody who could be permitted' },
};

/** Permissions that nothing asks for, and that show more of an answer: see tests/api/small-groups.test.ts. */
const WIDENING: readonly Permission[] = ['small-groups:read'];

const folder = path.join(projectRoot(), 'src/services');
const modules = new Map(
  await Promise.all(
    globSync('**/*.service.ts', { cwd: folder }).map(
      async (file) => [file, (await import(path.join(folder, file))) as Record<string, unknown>] as const,
    ),
  ),
);

/** Each guarded function, once for each way to call it. */
const calls = Object.entries(GUARDS).flatMap(([file, functions]) =>
  Object.entries(functions).flatMap(([name, guards]) =>
    [guards].flat().map(({ permission, args = [] }) => ({ file, name, permission, args })),
  ),
);

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the services', () => {
  it('export nothing but functions whose permission is listed here, or whose lack of one is explained', () => {
    const exported = [...modules].flatMap(([file, module]) => Object.keys(module).map((name) => `${file} ${name}`));
    const listed = [GUARDS, UNGUARDED].flatMap((files: Readonly<Record<string, object>>) =>
      Object.entries(files).flatMap(([file, names]) => Object.keys(names).map((name) => `${file} ${name}`)),
    );
    expect(exported.sort()).toEqual(listed.sort());
    expect([...modules.values()].flatMap((module) => Object.values(module)).every(isFunction)).toBe(true);
  });

  it('ask for every permission there is', () => {
    expect(new Set([...calls.map(({ permission }) => permission), ...WIDENING])).toEqual(new Set(PERMISSIONS));
  });

  it('are the only way from the resolvers to the data', () => {
    const resolvers = globSync('src/graphql/**/*.ts', { cwd: projectRoot() });
    const imported = resolvers.flatMap((file) => {
      const text = readFileSync(path.join(projectRoot(), file), 'utf8');
      return Array.from(text.matchAll(/^import (?!type )[^;]* from '([^']+)';$/gms), ([, from = '']) => from);
    });
    const others = imported.filter((from) => from.includes('/services/') && !from.endsWith('.service.js'));
    expect(resolvers.length).toBeGreaterThan(50);
    // Names of dimensions, and how long lists are handed over: neither gets at data.
    expect(new Set(others)).toEqual(new Set(['../../services/metrics/dimensions.js', '../../services/portions.js']));
    expect(imported.filter((from) => from.includes('/persistence/'))).toEqual([]);
  });

  it('are the only way from the commands to the data, but for those that are about the database as a whole', () => {
    const commands = globSync('src/commands/*.ts', { cwd: projectRoot() });
    const past = commands.filter((file) =>
      readFileSync(path.join(projectRoot(), file), 'utf8').includes('/persistence/'),
    );
    expect(commands.length).toBeGreaterThan(5);
    expect(past.map((file) => path.basename(file)).sort()).toEqual(['backup.ts', 'migrate.ts']);
  });
});

describe.each(calls)('$name of $file', ({ file, name, permission, args }) => {
  it('does nothing for nobody', async () => {
    expect(await refusalOf(file, name, args, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it(`does nothing for a key that may do all but ${permission}, and says so`, async () => {
    const others = PERMISSIONS.filter((other) => other !== permission);
    jest.replaceProperty(ROLE_PERMISSIONS, 'analyst', others as never);
    const refusal = await refusalOf(file, name, args, { name: 'all but one', role: 'analyst' });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', permission });
  });
});

/** How a function refuses a viewer; it may not have touched the database or the map by then. */
async function refusalOf(
  file: string,
  name: string,
  args: readonly unknown[],
  viewer: Scope['viewer'],
): Promise<unknown> {
  const touched: string[] = [];
  const trap = (part: string) =>
    new Proxy({}, { get: (_, property) => touched.push(`${part}.${String(property)}`) && undefined });
  const scope = { viewer, database: trap('database'), maps: trap('maps'), now: () => 0 } as unknown as Scope;
  const service = modules.get(file)?.[name] as Service;
  try {
    await service(scope, ...(args.length > 0 ? args : [anything, anything]));
  } catch (error) {
    expect(touched).toEqual([]);
    return error;
  }
  throw new Error(`${name} refused nothing.`);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
