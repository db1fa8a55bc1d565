import { sql } from 'kysely';
import type { JourneyRating } from '../../domain/timeline.js';
import type { FeedbackMetric } from '../../domain/vocabulary.js';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';
import { keyedJourneyIds } from './keyed-journey.js';

interface RatingRow {
  readonly customerId: string;
  readonly id: string;
  readonly at: number;
  readonly metric: FeedbackMetric;
  readonly score: number;
  readonly sourceKey: string;
  readonly journeyKey: string;
}

/** The feedback of customers that can be a journey's end-to-end score: CSAT with a score that names the journey. */
export async function readJourneyRatings(
  db: Sql,
  customerIds: readonly string[],
): Promise<(JourneyRating & { readonly customerId: string })[]> {
  const { rows } = await sql<RatingRow>`
    select
      feedback.customer_id as "customerId",
      feedback.id,
      ${epochMilliseconds('feedback.at')} as at,
      feedback.metric,
      feedback.score,
      source.key as "sourceKey",
      feedback.journey_key as "journeyKey"
    from feedback
    join source on source.id = feedback.source_id
    where feedback.customer_id = any(${customerIds}::bigint[])
      and feedback.metric = 'CSAT'
      and feedback.score is not null
      and feedback.journey_key is not null
    order by feedback.customer_id, feedback.at, feedback.id`.execute(db);
  const keyedJourneyId = keyedJourneyIds();
  return rows.flatMap(({ sourceKey, journeyKey, ...rating }) => {
    const journeyId = keyedJourneyId({ sourceKey, journeyKey });
    return journeyId === null ? [] : [{ ...rating, keyedJourneyId: journeyId }];
  });
}
