import type { JourneyFilter } from '../../domain/filter.js';
import type { JourneyMap } from '../../domain/map.js';
import { combine } from './combination.js';
import { dateTimeCondition, given, oneOfCondition, scoreCondition } from './comparison.js';
import { type Column, type Condition, columnOf } from './condition.js';
import { type CustomerColumns, customerCondition } from './customer-filter.js';
import { among, selectByKey } from './map-condition.js';
import { checkShape } from './shape.js';

/** The columns a journey filter can ask about. A table leaves out those it does not carry. */
export interface JourneyColumns {
  /** Carries the field definition. */
  readonly definitionId?: Column;
  readonly channelMix?: Column;
  readonly status?: Column;
  readonly startedAt?: Column;
  /** Millionths of a point. */
  readonly endToEndScore?: Column;
  readonly customer?: CustomerColumns;
}

/** Compiles a journey filter to SQL; see `customerFilterSql`. A definition becomes its id by the map. */
export function journeyFilterSql(filter: JourneyFilter, columns: JourneyColumns, map: JourneyMap): Condition {
  checkShape(filter, ['filter']);
  return combine(filter, ['filter'], (fields, path) => [
    ...given(fields.definition, (asked) => {
      const selected = selectByKey(map.journeyDefinitions, asked, [...path, 'definition']);
      return among(columnOf(columns, 'definitionId'), selected);
    }),
    ...given(fields.channelMix, (asked) => oneOfCondition(columnOf(columns, 'channelMix'), asked)),
    ...given(fields.status, (asked) => oneOfCondition(columnOf(columns, 'status'), asked)),
    ...given(fields.startedAt, (asked) =>
      dateTimeCondition(columnOf(columns, 'startedAt'), asked, [...path, 'startedAt']),
    ),
    ...given(fields.endToEndScore, (asked) =>
      scoreCondition(columnOf(columns, 'endToEndScore'), asked, [...path, 'endToEndScore']),
    ),
    ...given(fields.customer, (asked) =>
      customerCondition(asked, columnOf(columns, 'customer'), [...path, 'customer']),
    ),
  ]);
}
