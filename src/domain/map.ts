import type { DeadlineGrain, PromiseKind, Stage } from './vocabulary.js';

/** One number per measure, in the order of `CxMeasure`. */
export type PerMeasure<T> = readonly [T, T, T, T, T];

export interface Channel {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly digital: boolean;
  readonly staffed: boolean;
  /** Relative: any non-negative numbers that are not all zero. */
  readonly measureWeights: PerMeasure<number>;
}

export interface Touchpoint {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly stage: Stage;
  readonly channelId: number;
  readonly momentOfTruth: boolean;
}

export interface JourneyDefinition {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly maxGapDays: number;
  readonly plannedTouchpointIds: readonly number[];
  readonly completingTouchpointIds: readonly number[];
}

export interface BrandPromise {
  readonly id: number;
  readonly key: string;
  readonly statement: string;
  readonly kind: PromiseKind;
  readonly unit: string | null;
  readonly tolerance: number;
  readonly deadlineGrain: DeadlineGrain | null;
  readonly timeZone: string;
  readonly touchpointIds: readonly number[];
}

export interface Employee {
  readonly id: number;
  readonly key: string;
  readonly name: string | null;
  readonly team: string | null;
}

export interface Source {
  readonly id: number;
  readonly key: string;
}

/** The rows of the map, as the database holds them. */
export interface MapRows {
  readonly version: number;
  readonly sources: readonly Source[];
  readonly channels: readonly Channel[];
  readonly touchpoints: readonly Touchpoint[];
  readonly journeyDefinitions: readonly JourneyDefinition[];
  readonly promises: readonly BrandPromise[];
  readonly employees: readonly Employee[];
}

/** A kind of thing on the map: found by id or by key, listed in the order of its keys. */
export interface MapIndex<T> {
  readonly all: readonly T[];
  byId(id: number): T;
  findById(id: number): T | undefined;
  findByKey(key: string): T | undefined;
}

/**
 * An immutable snapshot of the map, held by each process and replaced as a whole when the map changes, so that
 * resolving what is on it costs no query.
 */
export interface JourneyMap {
  readonly version: number;
  readonly sources: MapIndex<Source>;
  readonly channels: MapIndex<Channel>;
  readonly touchpoints: MapIndex<Touchpoint>;
  readonly journeyDefinitions: MapIndex<JourneyDefinition>;
  readonly promises: MapIndex<BrandPromise>;
  readonly employees: MapIndex<Employee>;
  touchpointsOf(channelId: number): readonly Touchpoint[];
  promisesAt(touchpointId: number): readonly BrandPromise[];
}

/** Builds the snapshot from the rows of the map. */
export function createJourneyMap(rows: MapRows): JourneyMap {
  const touchpoints = indexOf('touchpoint', rows.touchpoints);
  const promises = indexOf('promise', rows.promises);
  const byChannel = Map.groupBy(touchpoints.all, (touchpoint) => touchpoint.channelId);
  const byTouchpoint = new Map(
    touchpoints.all.map(({ id }) => [id, promises.all.filter((promise) => promise.touchpointIds.includes(id))]),
  );
  return {
    version: rows.version,
    sources: indexOf('source', rows.sources),
    channels: indexOf('channel', rows.channels),
    touchpoints,
    journeyDefinitions: indexOf('journey definition', rows.journeyDefinitions),
    promises,
    employees: indexOf('employee', rows.employees),
    touchpointsOf: (channelId) => byChannel.get(channelId) ?? [],
    promisesAt: (touchpointId) => byTouchpoint.get(touchpointId) ?? [],
  };
}

function indexOf<T extends { readonly id: number; readonly key: string }>(
  kind: string,
  rows: readonly T[],
): MapIndex<T> {
  const all = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const byId = new Map(all.map((row) => [row.id, row]));
  const byKey = new Map(all.map((row) => [row.key, row]));
  return {
    all,
    byId: (id) => {
      const row = byId.get(id);
      if (!row) throw new Error(`The map snapshot has no ${kind} with the id ${id.toString()}.`);
      return row;
    },
    findById: (id) => byId.get(id),
    findByKey: (key) => byKey.get(key),
  };
}
