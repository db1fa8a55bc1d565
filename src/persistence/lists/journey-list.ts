import { type SqlBool, sql } from 'kysely';
import type { JourneyFilter } from '../../domain/filter.js';
import type { JourneyMap } from '../../domain/map.js';
import type { JourneyRow } from '../../domain/rows.js';
import { type Condition, allOf } from '../filter/condition.js';
import { type JourneyColumns, journeyFilterSql } from '../filter/journey-filter.js';
import { fieldsOf } from '../filter/shape.js';
import { customerColumns } from './customer-list.js';
import type { Direction, ListQuery, ListTable } from './list-table.js';

interface RawJourney extends Omit<JourneyRow, 'cost'> {
  /** Absent unless the cost is asked. */
  readonly costs?: Readonly<Record<string, string>>;
}

/** Journeys by the time they started. */
export const journeyTable: ListTable<JourneyRow, RawJourney> = {
  name: 'journey',
  columns: sql`journey.customer_id as "customerId", journey.id, journey.definition_id as "definitionId",
    journey.started_at as "startedAt"`,
  columnsOf: {
    endedAt: sql`journey.ended_at as "endedAt"`,
    status: sql`journey.status`,
    channels: sql`journey.channel_ids as "channelIds"`,
    channelMix: sql`journey.channel_mix as "channelMix"`,
    interactionCount: sql`journey.interaction_count as "interactionCount"`,
    handoffs: sql`journey.handoffs`,
    endToEndScore: sql`journey.end_to_end_score / 1e6::double precision as "endToEndScore"`,
    derivedScore: sql`journey.derived_score / 1e6::double precision as "derivedScore"`,
    touchpointScore: sql`journey.touchpoint_score / 1e6::double precision as "touchpointScore"`,
    touchpointGap: sql`(journey.touchpoint_score - journey.end_to_end_score) / 1e6::double precision as "touchpointGap"`,
    durationSeconds: sql`extract(epoch from journey.ended_at - journey.started_at)::double precision as "durationSeconds"`,
    cost: sql`journey.costs`,
  },
  time: sql.ref('journey.started_at'),
  ids: [sql.ref('journey.id'), sql.ref('journey.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (raw) => (raw.costs ? { ...raw, cost: onlyCost(raw.costs) } : (raw as unknown as JourneyRow)),
};

/** All journeys that meet the filter. */
export function allJourneys(
  filter: JourneyFilter | null | undefined,
  map: JourneyMap,
  direction: Direction,
): ListQuery {
  const needsCustomer = [...fieldsOf(filter)].some((field) => field.startsWith('customer.'));
  return {
    from: needsCustomer ? sql`journey join customer on customer.id = journey.customer_id` : sql.table('journey'),
    where: meets(filter, map),
    direction,
    isFiltered: Boolean(filter),
  };
}

/** Those of them that are of the customer at hand. */
export function journeysOfCustomer(filter: JourneyFilter | null | undefined, map: JourneyMap): ListQuery {
  return {
    from: sql.table('journey'),
    where: allOf([sql<SqlBool>`journey.customer_id = customer.id`, meets(filter, map)]),
    direction: 'asc',
    isFiltered: Boolean(filter),
  };
}

const journeyColumns: Required<JourneyColumns> = {
  definitionId: sql.ref('journey.definition_id'),
  channelMix: sql.ref('journey.channel_mix'),
  status: sql.ref('journey.status'),
  startedAt: sql.ref('journey.started_at'),
  endToEndScore: sql.ref('journey.end_to_end_score'),
  customer: customerColumns,
};

function meets(filter: JourneyFilter | null | undefined, map: JourneyMap): Condition {
  return filter ? journeyFilterSql(filter, journeyColumns, map) : allOf([]);
}

/** Amounts in several currencies do not add up. */
function onlyCost(costs: Readonly<Record<string, string>>): JourneyRow['cost'] {
  const [first, ...others] = Object.entries(costs);
  if (!first || others.length > 0) return null;
  const [currency, amount] = first;
  return { amount, currency };
}
