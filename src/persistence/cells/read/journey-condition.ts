import { sql } from 'kysely';
import type { JourneyFilter } from '../../../domain/filter.js';
import type { JourneyMap } from '../../../domain/map.js';
import { journeyFilterSql } from '../../filter/journey-filter.js';
import { fieldsOf } from '../../filter/shape.js';
import { NO_FILTER, type ReadingFilter, type ReadingRequest } from './create-reading.js';
import { customerJoins, customerOverCells, customerOverFacts, isWithin } from './customer-columns.js';

/** The journeys that a question is about. */
export interface JourneyRequest extends ReadingRequest {
  readonly filter: JourneyFilter | null;
  readonly map: JourneyMap;
}

/**
 * A filter of journeys as it holds for their facts, and for cells of theirs.
 *
 * @param carried the fields of the filter that the cells carry, out of definition, channelMix, status and customer.segment
 */
export function journeyCondition({ filter, map }: JourneyRequest, carried: ReadonlySet<string>): ReadingFilter {
  if (!filter) return NO_FILTER;
  const asked = fieldsOf(filter);
  const overFacts = journeyFilterSql(
    filter,
    {
      definitionId: sql`fact.definition_id`,
      channelMix: sql`fact.channel_mix`,
      status: sql`fact.status`,
      startedAt: sql`fact.started_at`,
      endToEndScore: sql`fact.end_to_end_score`,
      customer: customerOverFacts,
    },
    map,
  );
  if (!isWithin(asked, carried)) return { overCells: null, overFacts, factJoins: customerJoins(asked) };
  const overCells = journeyFilterSql(
    filter,
    {
      definitionId: sql`cell.definition_id`,
      channelMix: sql`cell.channel_mix`,
      status: sql`cell.status`,
      customer: customerOverCells,
    },
    map,
  );
  return { overCells, overFacts, factJoins: [] };
}
