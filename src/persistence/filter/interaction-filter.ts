import { type SqlBool, sql } from 'kysely';
import type { InteractionFilter } from '../../domain/filter.js';
import type { JourneyMap } from '../../domain/map.js';
import { combine } from './combination.js';
import { dateTimeCondition, given, scoreCondition, stringCondition } from './comparison.js';
import { type Column, type Condition, columnOf } from './condition.js';
import { type CustomerColumns, customerCondition } from './customer-filter.js';
import { among, isOneOf, selectByKey } from './map-condition.js';
import { checkShape } from './shape.js';

/** The columns an interaction filter can ask about. A table leaves out those it does not carry. */
export interface InteractionColumns {
  /** Carries the fields touchpoint, channel and stage. */
  readonly touchpointId?: Column;
  readonly occurredAt?: Column;
  readonly intent?: Column;
  readonly resolved?: Column;
  /** Millionths of a point. */
  readonly score?: Column;
  readonly customer?: CustomerColumns;
}

/** Compiles an interaction filter to SQL; see `customerFilterSql`. Touchpoint, channel and stage become ids by the map. */
export function interactionFilterSql(
  filter: InteractionFilter,
  columns: InteractionColumns,
  map: JourneyMap,
): Condition {
  checkShape(filter, ['filter']);
  const { touchpoints, channels } = map;
  const atTouchpoints = (rows: readonly { readonly id: number }[]) => among(columnOf(columns, 'touchpointId'), rows);
  return combine(filter, ['filter'], (fields, path) => [
    ...given(fields.touchpoint, (asked) => atTouchpoints(selectByKey(touchpoints, asked, [...path, 'touchpoint']))),
    ...given(fields.channel, (asked) => {
      const selected = selectByKey(channels, asked, [...path, 'channel']);
      return atTouchpoints(selected.flatMap(({ id }) => map.touchpointsOf(id)));
    }),
    ...given(fields.stage, (asked) => atTouchpoints(touchpoints.all.filter(({ stage }) => isOneOf(stage, asked)))),
    ...given(fields.occurredAt, (asked) =>
      dateTimeCondition(columnOf(columns, 'occurredAt'), asked, [...path, 'occurredAt']),
    ),
    ...given(fields.intent, (asked) => stringCondition(columnOf(columns, 'intent'), asked, [...path, 'intent'])),
    ...given(fields.resolved, (asked) => sql<SqlBool>`${columnOf(columns, 'resolved')} = ${asked}::boolean`),
    ...given(fields.score, (asked) => scoreCondition(columnOf(columns, 'score'), asked, [...path, 'score'])),
    ...given(fields.customer, (asked) =>
      customerCondition(asked, columnOf(columns, 'customer'), [...path, 'customer']),
    ),
  ]);
}
