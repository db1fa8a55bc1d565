import { type SqlBool, sql } from 'kysely';
import type { InteractionFilter } from '../../domain/filter.js';
import type { JourneyMap, PerMeasure } from '../../domain/map.js';
import type { InteractionRow } from '../../domain/rows.js';
import { type Condition, allOf } from '../filter/condition.js';
import { type InteractionColumns, interactionFilterSql } from '../filter/interaction-filter.js';
import { fieldsOf } from '../filter/shape.js';
import { customerColumns } from './customer-list.js';
import { interactionScoreSql } from './interaction-score-sql.js';
import type { ListQuery, ListTable } from './list-table.js';
import { type RawMoney, toMoney } from './money.js';

/** Ratings and cost are absent unless they are asked. */
interface RawInteraction extends Omit<InteractionRow, 'ratings' | 'cost'>, Partial<RawMoney<'cost'>> {
  readonly friendliness?: number | null;
  readonly accessibility?: number | null;
  readonly confidence?: number | null;
  readonly content?: number | null;
  readonly personalization?: number | null;
}

const ratingColumns = sql`interaction.friendliness, interaction.accessibility, interaction.confidence, interaction.content,
  interaction.personalization`;

/** Interactions by the time they occurred. */
export const interactionTable: ListTable<InteractionRow, RawInteraction> = {
  name: 'interaction',
  columns: sql`interaction.customer_id as "customerId", interaction.id, interaction.touchpoint_id as "touchpointId"`,
  columnsOf: {
    occurredAt: sql`interaction.occurred_at as "occurredAt"`,
    receivedAt: sql`interaction.received_at as "receivedAt"`,
    kind: sql`interaction.kind`,
    intent: sql`interaction.intent`,
    resolved: sql`interaction.resolved`,
    difficulty: sql`interaction.difficulty`,
    handleSeconds: sql`interaction.handle_seconds as "handleSeconds"`,
    cost: sql`interaction.cost, interaction.currency`,
    employee: sql`interaction.employee_id as "employeeId"`,
    ratings: ratingColumns,
    score: ratingColumns,
  },
  time: sql.ref('interaction.occurred_at'),
  ids: [sql.ref('interaction.id'), sql.ref('interaction.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (raw) => {
    const { friendliness, cost, currency = null } = raw;
    if (friendliness === undefined && cost === undefined) return raw as InteractionRow;
    return { ...raw, ratings: ratingsOf(raw), cost: toMoney(cost ?? null, currency) };
  },
};

/** All interactions that meet the filter. */
export function allInteractions(filter: InteractionFilter | null | undefined, map: JourneyMap): ListQuery {
  const needsCustomer = [...fieldsOf(filter)].some((field) => field.startsWith('customer.'));
  return {
    from: needsCustomer
      ? sql`interaction join customer on customer.id = interaction.customer_id`
      : sql.table('interaction'),
    where: meets(filter, map),
    direction: 'asc',
    isFiltered: Boolean(filter),
  };
}

/** Those of them that are of the customer at hand. */
export function interactionsOfCustomer(filter: InteractionFilter | null | undefined, map: JourneyMap): ListQuery {
  return {
    from: sql.table('interaction'),
    where: allOf([sql<SqlBool>`interaction.customer_id = customer.id`, meets(filter, map)]),
    direction: 'asc',
    isFiltered: Boolean(filter),
  };
}

/** The interactions of the journey at hand. */
export const interactionsOfJourney: ListQuery = {
  from: sql`interaction_fact
    join interaction on interaction.customer_id = interaction_fact.customer_id
      and interaction.id = interaction_fact.interaction_id`,
  where: sql<SqlBool>`interaction_fact.customer_id = journey.customer_id and interaction_fact.journey_id = journey.id`,
  direction: 'asc',
};

const interactionColumns: Required<InteractionColumns> = {
  touchpointId: sql.ref('interaction.touchpoint_id'),
  occurredAt: sql.ref('interaction.occurred_at'),
  intent: sql.ref('interaction.intent'),
  resolved: sql.ref('interaction.resolved'),
  score: interactionScoreSql,
  customer: customerColumns,
};

function meets(filter: InteractionFilter | null | undefined, map: JourneyMap): Condition {
  return filter ? interactionFilterSql(filter, interactionColumns, map) : allOf([]);
}

function ratingsOf(raw: RawInteraction): PerMeasure<number | null> {
  const { friendliness = null, accessibility = null, confidence = null, content = null, personalization = null } = raw;
  return [friendliness, accessibility, confidence, content, personalization];
}
