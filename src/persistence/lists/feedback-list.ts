import { sql } from 'kysely';
import type { FeedbackRow } from '../../domain/rows.js';
import { Sealed } from '../../domain/sealed.js';
import type { ListTable } from './list-table.js';

interface RawFeedback extends Omit<FeedbackRow, 'text'> {
  readonly text: string | null;
}

/** Feedback by the time it was given. */
export const feedbackTable: ListTable<FeedbackRow, RawFeedback> = {
  name: 'feedback',
  columns: sql`feedback.customer_id as "customerId", feedback.id, feedback.at, feedback.source, feedback.metric,
    feedback.score / 1e6::double precision as "score", feedback.raw_score as "rawScore",
    feedback.scale_min as "scaleMin", feedback.scale_max as "scaleMax", feedback.text, feedback.language,
    feedback.touchpoint_id as "touchpointId", feedback.journey_id as "journeyId",
    feedback.interaction_id as "interactionId"`,
  time: sql.ref('feedback.at'),
  ids: [sql.ref('feedback.id'), sql.ref('feedback.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (raw) => ({ ...raw, text: new Sealed(raw.text) }),
};
