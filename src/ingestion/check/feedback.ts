import { recordId } from '../../domain/record-id.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import type { FeedbackRow } from '../../domain/timeline-row.js';
import { FeedbackMetric, FeedbackSource } from '../../domain/vocabulary.js';
import { onMap, requiredNameOf } from './choice.js';
import { checkEvent, type CheckContext, type Scale } from './context.js';
import { type Checked, checkFields, type Fields, report } from './fields.js';
import { numberOf } from './number.js';
import { idOf, textOf } from './text.js';

/** The scales on which these are asked; the others use the rating scale of the batch. */
const USUAL_SCALES: Partial<Record<FeedbackMetric, Scale>> = {
  NPS: { min: 0, max: 10 },
  CSAT: { min: 1, max: 5 },
  CES: { min: 1, max: 7 },
};

/** Checks feedback. Every metric but COMMENT needs a score, on the scale given or on the metric's usual one. */
export function checkFeedback(record: unknown, context: CheckContext): Checked<FeedbackRow> {
  return checkFields(record, (fields) => {
    const event = checkEvent(fields, context, 'feedback');
    const source = requiredNameOf(fields, 'source', FeedbackSource, 'OTHER');
    const metric = requiredNameOf(fields, 'metric', FeedbackMetric, 'COMMENT');
    const journeyKey = idOf(fields, 'journey');
    const interaction = idOf(fields, 'interaction');
    return {
      ...event,
      source,
      metric,
      ...scoreOf(fields, metric, USUAL_SCALES[metric] ?? context.ratingScale),
      text: textOf(fields, 'text', 10_000),
      language: textOf(fields, 'language', 35),
      touchpointId: onMap(fields, 'touchpoint', context.map.touchpoints, 'upsertTouchpoint')?.id ?? null,
      journeyKey,
      journeyId: journeyKey && recordId(context.source, 'journey', journeyKey),
      interactionId: interaction && recordId(context.source, 'interaction', interaction),
    };
  });
}

type ScoreColumns = Pick<FeedbackRow, 'rawScore' | 'scaleMin' | 'scaleMax' | 'score'>;
const NO_SCORE: ScoreColumns = { rawScore: null, scaleMin: null, scaleMax: null, score: null };

function scoreOf(fields: Fields, metric: FeedbackMetric, usual: Scale): ScoreColumns {
  const raw = numberOf(fields, 'score');
  const scale = scaleOf(fields, usual);
  if (raw === null) {
    if (metric !== 'COMMENT' && fields.record.score == null) {
      report(fields, 'score', 'REQUIRED', '"score" is missing: only feedback of the metric COMMENT goes without one.');
    }
    return NO_SCORE;
  }
  if (!scale) return NO_SCORE;
  if (raw < scale.min || raw > scale.max) {
    const remedy = 'correct it, or give "scaleMin" and "scaleMax"';
    report(fields, 'score', 'OUT_OF_RANGE', `"score" lies outside its scale ${scale.min} to ${scale.max}: ${remedy}.`);
    return NO_SCORE;
  }
  const share = (raw - scale.min) / (scale.max - scale.min);
  const score = Math.round(share * 100 * MICROPOINTS_PER_POINT);
  return { rawScore: raw, scaleMin: scale.min, scaleMax: scale.max, score };
}

function scaleOf(fields: Fields, usual: Scale): Scale | null {
  const problemsBefore = fields.problems.length;
  const min = numberOf(fields, 'scaleMin');
  const max = numberOf(fields, 'scaleMax');
  if (fields.problems.length > problemsBefore) return null;
  if (min === null && max === null) return usual;
  if (min === null || max === null) {
    const missing = min === null ? 'scaleMin' : 'scaleMax';
    return report(fields, missing, 'REQUIRED', 'A scale needs "scaleMin" and "scaleMax": give both or neither.');
  }
  if (min >= max) return report(fields, 'scaleMax', 'OUT_OF_RANGE', '"scaleMax" has to be greater than "scaleMin".');
  if (!Number.isFinite(max - min))
    return report(fields, 'scaleMax', 'OUT_OF_RANGE', 'The scale is too wide to compute with.');
  return { min, max };
}
