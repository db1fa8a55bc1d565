import { sql as query } from 'kysely';
import { createJourneyMap, type JourneyMap, type MapRows } from '../domain/map.js';
import type { Sql } from './database.js';

/** Reads the whole map in one statement, so that its parts and its version belong to the same moment. */
export async function readMap(sql: Sql): Promise<JourneyMap> {
  const { rows } = await query<MapRows>`
    select
      map_state.version,
      (select coalesce(json_agg(json_build_object('id', source.id, 'key', source.key)), '[]') from source) as "sources",
      (
        select coalesce(json_agg(json_build_object(
          'id', channel.id,
          'key', channel.key,
          'name', channel.name,
          'digital', channel.digital,
          'staffed', channel.staffed,
          'measureWeights', channel.measure_weights
        )), '[]')
        from channel
      ) as "channels",
      (
        select coalesce(json_agg(json_build_object(
          'id', touchpoint.id,
          'key', touchpoint.key,
          'name', touchpoint.name,
          'stage', touchpoint.stage,
          'channelId', touchpoint.channel_id,
          'momentOfTruth', touchpoint.moment_of_truth
        )), '[]')
        from touchpoint
      ) as "touchpoints",
      (
        select coalesce(json_agg(json_build_object(
          'id', journey_definition.id,
          'key', journey_definition.key,
          'name', journey_definition.name,
          'maxGapDays', journey_definition.max_gap_days,
          'plannedTouchpointIds', journey_definition.planned_touchpoint_ids,
          'completingTouchpointIds', journey_definition.completing_touchpoint_ids
        )), '[]')
        from journey_definition
      ) as "journeyDefinitions",
      (
        select coalesce(json_agg(json_build_object(
          'id', brand_promise.id,
          'key', brand_promise.key,
          'statement', brand_promise.statement,
          'kind', brand_promise.kind,
          'unit', brand_promise.unit,
          'tolerance', brand_promise.tolerance,
          'deadlineGrain', brand_promise.deadline_grain,
          'timeZone', brand_promise.time_zone,
          'touchpointIds', brand_promise.touchpoint_ids
        )), '[]')
        from brand_promise
      ) as "promises",
      (
        select coalesce(json_agg(json_build_object(
          'id', employee.id,
          'key', employee.key,
          'name', employee.name,
          'team', employee.team
        )), '[]')
        from employee
      ) as "employees"
    from map_state`.execute(sql);
  const [map] = rows;
  if (!map) throw new Error('The table map_state is empty: the database is not as the migrations leave it.');
  return createJourneyMap(map);
}

/** The version of the map, raised by every change of it. */
export async function readMapVersion(sql: Sql): Promise<number> {
  const { rows } = await query<{ version: number }>`select map_state.version from map_state`.execute(sql);
  const [state] = rows;
  if (!state) throw new Error('The table map_state is empty: the database is not as the migrations leave it.');
  return state.version;
}
