import { sql } from 'kysely';
import type { InteractionFilter } from '../../../domain/filter.js';
import type { JourneyMap } from '../../../domain/map.js';
import { interactionFilterSql } from '../../filter/interaction-filter.js';
import { fieldsOf } from '../../filter/shape.js';
import type { Fragment } from '../../fragment.js';
import { experienceCell } from '../experience-cell.js';
import { NO_FILTER, type ReadingFilter, type ReadingRequest, createReading } from './create-reading.js';
import { customerJoins, customerOverCells, customerOverFacts, isWithin } from './customer-columns.js';
import type { Reading } from './reading.js';

/** The interactions that a question is about. */
export interface ExperienceRequest extends ReadingRequest {
  readonly filter: InteractionFilter | null;
  readonly map: JourneyMap;
}

/** What experience cells carry. */
const CARRIED = new Set(['touchpoint', 'channel', 'stage', 'customer.segment']);

/** Reads interactions by the columns period, touchpoint_id, channel_id, stage and segment. */
export function experienceReading(request: ExperienceRequest): Reading {
  return createReading(experienceCell, request, compile(request));
}

function compile({ filter, map }: ExperienceRequest): ReadingFilter {
  if (!filter) return NO_FILTER;
  const asked = fieldsOf(filter);
  const overFacts = interactionFilterSql(
    filter,
    {
      touchpointId: sql`fact.touchpoint_id`,
      occurredAt: sql`fact.occurred_at`,
      score: sql`fact.score`,
      intent: sql`interaction.intent`,
      resolved: sql`interaction.resolved`,
      customer: customerOverFacts,
    },
    map,
  );
  if (!isWithin(asked, CARRIED)) {
    return { overCells: null, overFacts, factJoins: [...customerJoins(asked), ...interactionJoins(asked)] };
  }
  const overCells = interactionFilterSql(
    filter,
    { touchpointId: sql`cell.touchpoint_id`, customer: customerOverCells },
    map,
  );
  return { overCells, overFacts, factJoins: [] };
}

/** Brings the interaction as the source sent it to its fact, where the filter asks about what only it holds. */
function interactionJoins(asked: ReadonlySet<string>): Fragment[] {
  if (!asked.has('intent') && !asked.has('resolved')) return [];
  return [sql`join interaction on interaction.customer_id = fact.customer_id and interaction.id = fact.interaction_id`];
}
