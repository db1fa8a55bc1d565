import type { z } from 'zod';
import type { BrandPromise, Channel, Employee, JourneyDefinition, JourneyMap, Touchpoint } from '../../domain/map.js';
import {
  type ChannelInput,
  channelSchema,
  check,
  type EmployeeInput,
  employeeSchema,
  type JourneyDefinitionInput,
  journeyDefinitionSchema,
  type MapDocument,
  mapDocumentError,
  type MapEntries,
  type PromiseInput,
  promiseSchema,
  type TouchpointInput,
  touchpointSchema,
} from '../../domain/map-document.js';
import type { UserError } from '../../domain/map-document-errors.js';
import { requirePermission } from '../../domain/permission.js';
import { writeMap } from '../../persistence/map-write.js';
import { auditEventOf } from '../audit/record-audit.js';
import type { Scope } from '../scope.js';

/** What became of one thing: itself as it now is, or what is wrong with the input (then nothing changed). */
export interface Upserted<T> {
  readonly entity: T | null;
  /** Paths lead into the input. */
  readonly userErrors: readonly UserError[];
}

/** Creates or changes a channel by its key. Weights that are left out stay; a new channel then weighs all measures equally. */
export async function upsertChannel(scope: Scope, input: ChannelInput): Promise<Upserted<Channel>> {
  return upsertOne(scope, 'channels', channelSchema, input);
}

/** Creates or changes a touchpoint by its key, on the channel of the key given. */
export async function upsertTouchpoint(scope: Scope, input: TouchpointInput): Promise<Upserted<Touchpoint>> {
  return upsertOne(scope, 'touchpoints', touchpointSchema, input);
}

/** Creates or changes a journey definition by its key. */
export async function upsertJourneyDefinition(
  scope: Scope,
  input: JourneyDefinitionInput,
): Promise<Upserted<JourneyDefinition>> {
  return upsertOne(scope, 'journeyDefinitions', journeyDefinitionSchema, input);
}

/** Creates or changes a brand promise by its key. */
export async function upsertPromise(scope: Scope, input: PromiseInput): Promise<Upserted<BrandPromise>> {
  return upsertOne(scope, 'promises', promiseSchema, input);
}

/** Creates or changes an employee by the key. */
export async function upsertEmployee(scope: Scope, input: EmployeeInput): Promise<Upserted<Employee>> {
  return upsertOne(scope, 'employees', employeeSchema, input);
}

/**
 * Creates or changes everything a document holds, all or nothing; what it does not name stays on the map. Throws
 * BadInputError that names every place where it refers to a key that is neither in the document nor on the map.
 */
export async function upsertMap(scope: Scope, document: MapDocument): Promise<UpsertedMap> {
  requirePermission(scope.viewer, 'map:write');
  const change = await writeMap(scope.database, document, [document.source], mapChanged(scope, document));
  if (change.errors) throw mapDocumentError(change.errors);
  return { map: await scope.maps.refresh(), changed: change.before.version !== change.after.version };
}

export interface UpsertedMap {
  readonly map: JourneyMap;
  /** False where all of it was there already. */
  readonly changed: boolean;
}

const NOTHING: MapEntries = { channels: [], touchpoints: [], journeyDefinitions: [], promises: [], employees: [] };

/** A single thing is a document with nothing else in it. */
async function upsertOne<Kind extends keyof MapEntries>(
  scope: Scope,
  kind: Kind,
  schema: z.ZodType<MapEntries[Kind][number]>,
  input: unknown,
): Promise<Upserted<JourneyMap[Kind]['all'][number]>> {
  requirePermission(scope.viewer, 'map:write');
  const checked = check(schema, input);
  if (checked.errors) return { entity: null, userErrors: checked.errors };
  const entries = { ...NOTHING, [kind]: [checked.value] };
  const change = await writeMap(scope.database, entries, [], mapChanged(scope, entries));
  if (change.errors) {
    // Drops the place within the document, such as channels[0].
    return { entity: null, userErrors: change.errors.map((error) => ({ ...error, path: error.path.slice(2) })) };
  }
  const map = await scope.maps.refresh();
  return { entity: map[kind].findByKey(checked.value.key) ?? null, userErrors: [] };
}

/** The audit event of a change: the keys that were given. Those of employees may say who they are, so they are counted. */
function mapChanged(scope: Scope, { channels, touchpoints, journeyDefinitions, promises, employees }: MapEntries) {
  const keyed = { channels, touchpoints, journeyDefinitions, promises };
  const keys = Object.entries(keyed).map(([kind, things]) => [kind, things.map(({ key }) => key)] as const);
  const named = Object.fromEntries(keys.filter(([, of]) => of.length > 0));
  const detail = employees.length > 0 ? { ...named, employees: employees.length } : named;
  return auditEventOf(scope, { action: 'MAP_CHANGED', detail });
}
