import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JourneyMap, MapIndex } from '../domain/map.js';
import type { MapEntries } from '../domain/map-document.js';
import type { AuditEvent } from '../domain/rows.js';
import type { UserError } from '../domain/map-document-errors.js';
import { unknownReferences } from '../domain/map-references.js';
import { insertAuditEvent } from './audit-event.js';
import type { Database } from './database.js';
import { BrandPromiseEntity } from './entities/brand-promise.entity.js';
import { ChannelEntity } from './entities/channel.entity.js';
import { EmployeeEntity } from './entities/employee.entity.js';
import { JourneyDefinitionEntity } from './entities/journey-definition.entity.js';
import { SourceEntity } from './entities/source.entity.js';
import { TouchpointEntity } from './entities/touchpoint.entity.js';
import { concernsOf, queueConcerned } from './map-concerns.js';
import { lockMapForChange } from './map-lock.js';
import { readMap } from './map-read.js';

/** What became of a change: the map before and after it, or what is wrong with it (then nothing changed). */
export type MapChange =
  | { readonly before: JourneyMap; readonly after: JourneyMap; readonly errors?: undefined }
  | { readonly errors: readonly UserError[] };

/**
 * Creates or changes the things given, by key, in one transaction that also queues the customers whose facts change.
 * Equal content writes nothing, so that the map keeps its version.
 *
 * @param audit the event of the change, which is there if and only if the map changed
 */
export async function writeMap(
  database: Database,
  entries: MapEntries,
  sources: readonly string[],
  audit: AuditEvent,
): Promise<MapChange> {
  return database.orm.em.fork().transactional(async (em) => {
    const sql = em.getKysely<unknown>();
    await lockMapForChange(sql);
    const before = await readMap(sql);
    const errors = unknownReferences(entries, before);
    if (errors.length > 0) return { errors };

    await put(
      em,
      SourceEntity,
      sources.map((key) => ({ key })),
    );
    const channelIds = await put(em, ChannelEntity, channelRows(entries, before));
    const channelId = (key: string) => channelIds.get(key) ?? idOnMap(before.channels, key);
    const touchpointIds = await put(
      em,
      TouchpointEntity,
      entries.touchpoints.map((touchpoint) => ({ ...touchpoint, channel: channelId(touchpoint.channel) })),
    );
    const idsOf = (keys: readonly string[]) =>
      keys.map((key) => touchpointIds.get(key) ?? idOnMap(before.touchpoints, key));
    await put(em, JourneyDefinitionEntity, definitionRows(entries, idsOf));
    await put(em, BrandPromiseEntity, promiseRows(entries, idsOf));
    await put(em, EmployeeEntity, entries.employees);

    const after = await readMap(sql);
    await queueConcerned(sql, concernsOf(before, after));
    if (before.version !== after.version) await insertAuditEvent(sql, audit);
    return { before, after };
  });
}

const EQUAL_WEIGHTS = [0.2, 0.2, 0.2, 0.2, 0.2];

function channelRows({ channels }: MapEntries, map: JourneyMap) {
  return channels.map(({ measureWeights, ...channel }) => ({
    ...channel,
    measureWeights: [...(measureWeights ?? map.channels.findByKey(channel.key)?.measureWeights ?? EQUAL_WEIGHTS)],
  }));
}

function definitionRows({ journeyDefinitions }: MapEntries, idsOf: IdsOf) {
  return journeyDefinitions.map(({ plannedTouchpoints, completingTouchpoints, ...definition }) => ({
    ...definition,
    plannedTouchpointIds: idsOf(plannedTouchpoints),
    completingTouchpointIds: idsOf(completingTouchpoints),
  }));
}

function promiseRows({ promises }: MapEntries, idsOf: IdsOf) {
  return promises.map(({ touchpoints, ...promise }) => ({ ...promise, touchpointIds: idsOf(touchpoints) }));
}

type IdsOf = (keys: readonly string[]) => number[];

interface Keyed {
  id: number;
  key: string;
}

/** Creates or changes rows by key through the unit of work, which writes only what differs. Returns the ids by key. */
async function put<Entity extends Keyed>(
  em: SqlEntityManager,
  entity: EntityClass<Entity>,
  rows: readonly (RequiredEntityData<Entity> & { readonly key: string })[],
): Promise<Map<string, number>> {
  const found = await em.find<Keyed>(entity, { key: { $in: rows.map(({ key }) => key) } });
  const known = new Map(found.map((each) => [each.key, each]));
  const all = rows.map((row) => {
    const old = known.get(row.key);
    return old ? em.assign(old, row) : em.create(entity, row as RequiredEntityData<Entity>);
  });
  await em.flush();
  return new Map(all.map(({ key, id }) => [key, id]));
}

function idOnMap(index: MapIndex<Keyed>, key: string): number {
  const thing = index.findByKey(key);
  if (!thing) throw new Error('A reference was not checked before the map was written.');
  return thing.id;
}
