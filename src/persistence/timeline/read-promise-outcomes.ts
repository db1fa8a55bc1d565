import { sql } from 'kysely';
import type { TimelinePromiseOutcome } from '../../domain/timeline.js';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';
import { keyedJourneyIds } from './keyed-journey.js';

interface OutcomeRow extends Omit<TimelinePromiseOutcome, 'keyedJourneyId'> {
  readonly customerId: string;
  readonly sourceKey: string;
  readonly journeyKey: string | null;
}

/** What became of the promises made to customers, each with its customer, ascending in time within the customer. */
export async function readPromiseOutcomes(
  db: Sql,
  customerIds: readonly string[],
): Promise<(TimelinePromiseOutcome & { readonly customerId: string })[]> {
  const { rows } = await sql<OutcomeRow>`
    select
      promise_outcome.customer_id as "customerId",
      promise_outcome.id,
      ${epochMilliseconds('promise_outcome.at')} as at,
      promise_outcome.promise_id as "promiseId",
      promise_outcome.touchpoint_id as "touchpointId",
      promise_outcome.promised::float8 as promised,
      promise_outcome.delivered::float8 as delivered,
      ${epochMilliseconds('promise_outcome.due_at')} as "dueAt",
      ${epochMilliseconds('promise_outcome.met_at')} as "metAt",
      source.key as "sourceKey",
      promise_outcome.journey_key as "journeyKey"
    from promise_outcome
    join source on source.id = promise_outcome.source_id
    where promise_outcome.customer_id = any(${customerIds}::bigint[])
    order by promise_outcome.customer_id, promise_outcome.at, promise_outcome.id`.execute(db);
  const keyedJourneyId = keyedJourneyIds();
  return rows.map(({ sourceKey, journeyKey, ...outcome }) => ({
    ...outcome,
    keyedJourneyId: keyedJourneyId({ sourceKey, journeyKey }),
  }));
}
