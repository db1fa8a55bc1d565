import type { CxMeasure } from '../../domain/vocabulary.js';
import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

type MeasureScore = Metric<typeof meanEstimate>;

/**
 * One score for each of the five measures. Sums: points of the interactions that answered it.
 * Worked number: ratings 100, 75, 75, 50, 100: mean 80.
 */
export const measureScores: Readonly<Record<CxMeasure, MeasureScore>> = {
  FRIENDLINESS: measureScore({
    key: 'friendliness',
    name: 'Friendliness',
    meaning: 'How friendly the channel was to the customer, be it a person, a voice menu or a page.',
  }),
  ACCESSIBILITY: measureScore({
    key: 'accessibility',
    name: 'Accessibility',
    meaning: 'How easily the customer reached the channel and found the way in it.',
  }),
  CONFIDENCE: measureScore({
    key: 'confidence',
    name: 'Confidence',
    meaning: 'How much the customer could trust what the channel said and did.',
  }),
  CONTENT: measureScore({
    key: 'content',
    name: 'Content',
    meaning: 'How well what the channel offered answered what the customer came for.',
  }),
  PERSONALIZATION: measureScore({
    key: 'personalization',
    name: 'Personalization',
    meaning: 'How far the channel dealt with this customer rather than with just anyone.',
  }),
};

function measureScore(texts: Pick<MeasureScore, 'key' | 'name' | 'meaning'>): MeasureScore {
  return {
    ...texts,
    formula: 'mean over the interactions that answered it of the rating, rescaled to 0..100',
    unit: 'points 0..100',
    betterWhen: 'higher',
    reference: 'Student 1908 (interval)',
    estimate: meanEstimate,
  };
}
