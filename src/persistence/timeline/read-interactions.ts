import { sql } from 'kysely';
import type { TimelineInteraction } from '../../domain/timeline.js';
import type { InteractionKind } from '../../domain/vocabulary.js';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';
import { keyedJourneyIds } from './keyed-journey.js';

interface InteractionRow {
  readonly customerId: string;
  readonly id: string;
  readonly occurredAt: number;
  readonly kind: InteractionKind;
  readonly touchpointId: number;
  readonly sourceKey: string;
  readonly journeyKey: string | null;
  readonly definitionId: number | null;
  readonly friendliness: number | null;
  readonly accessibility: number | null;
  readonly confidence: number | null;
  readonly content: number | null;
  readonly personalization: number | null;
  readonly cost: string | null;
  readonly currency: string | null;
}

/** The interactions of customers, each with its customer, ascending in time within the customer. */
export async function readInteractions(
  db: Sql,
  customerIds: readonly string[],
): Promise<(TimelineInteraction & { readonly customerId: string })[]> {
  const { rows } = await sql<InteractionRow>`
    select
      interaction.customer_id as "customerId",
      interaction.id,
      ${epochMilliseconds('interaction.occurred_at')} as "occurredAt",
      interaction.kind,
      interaction.touchpoint_id as "touchpointId",
      source.key as "sourceKey",
      interaction.journey_key as "journeyKey",
      interaction.definition_id as "definitionId",
      interaction.friendliness,
      interaction.accessibility,
      interaction.confidence,
      interaction.content,
      interaction.personalization,
      interaction.cost,
      interaction.currency
    from interaction
    join source on source.id = interaction.source_id
    where interaction.customer_id = any(${customerIds}::bigint[])
    order by interaction.customer_id, interaction.occurred_at, interaction.id`.execute(db);
  const keyedJourneyId = keyedJourneyIds();
  return rows.map((row) => ({
    customerId: row.customerId,
    id: row.id,
    occurredAt: row.occurredAt,
    kind: row.kind,
    touchpointId: row.touchpointId,
    keyedJourneyId: keyedJourneyId(row),
    definitionId: row.definitionId,
    ratings: [row.friendliness, row.accessibility, row.confidence, row.content, row.personalization],
    cost: row.cost,
    currency: row.currency,
  }));
}
