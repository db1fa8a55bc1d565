import type { FeedbackMetric, FeedbackSource } from '../src/domain/vocabulary.js';
import { loyaltyEvent, nextId, remember, type Life } from './life.js';
import type { PromiseKey } from './map/promises.js';
import { channelOf, type TouchpointKey } from './map/touchpoints.js';
import { chance, oneOf, wholeBetween } from './random.js';
import { surveyAnswer } from './rating.js';
import type { FeedbackRecord } from './record.js';
import { DAY, textOf } from './time.js';
import { SURVEYS } from './truths.js';
import { COMMENTS, PROMISE_COMPLAINTS, type Tone } from './words/comments.js';

/** The scale of each survey's answers. */
const SCALES = {
  CSAT: { min: 1, max: 5 },
  EXPECTATION: { min: 1, max: 5 },
  CES: { min: 1, max: 7 },
  NPS: { min: 0, max: 10 },
} as const satisfies Partial<Record<FeedbackMetric, { min: number; max: number }>>;

type Subject = Pick<FeedbackRecord, 'journey' | 'interaction' | 'touchpoint'>;

/** The customer answers a survey whose mean answer, rescaled to 0..100, is `mean`. */
export function answerSurvey(
  life: Life,
  at: number,
  survey: { metric: keyof typeof SCALES; mean: number; about?: Subject },
): void {
  const scale = SCALES[survey.metric];
  remember(life, at, {
    feedback: {
      id: nextId(life, 'F'),
      customerId: life.customer.id,
      at: textOf(at),
      source: 'SURVEY',
      metric: survey.metric,
      score: surveyAnswer(life.random, survey.mean, scale),
      scaleMin: scale.min,
      scaleMax: scale.max,
      ...survey.about,
    },
  });
}

/** Some customers are asked before they join what they expect of the service. */
export function sayExpectation(life: Life, at: number): void {
  const { share, mean } = SURVEYS.expectation;
  if (chance(life.random, share)) answerSurvey(life, at, { metric: 'EXPECTATION', mean });
}

/** Some customers are asked at the end of a quarter whether they would recommend the company. */
export function sayRecommendation(life: Life, at: number, score: number): void {
  const { share, mean } = SURVEYS.nps;
  if (chance(life.random, share)) answerSurvey(life, at, { metric: 'NPS', mean: mean(score) });
}

const SOURCES: Readonly<Record<Tone, readonly FeedbackSource[]>> = {
  praise: ['SURVEY', 'AGENT_CONVERSATION', 'SOCIAL_MEDIA', 'REVIEW'],
  complaint: ['COMPLAINT_WRITTEN', 'COMPLAINT_ORAL', 'SOCIAL_MEDIA', 'REVIEW'],
};

/** After very good and bad contacts some customers say so, in their own words. */
export function sayInOwnWords(
  life: Life,
  at: number,
  contact: { touchpoint: TouchpointKey; id: string; felt: number },
): void {
  const { customer, random } = life;
  if ((contact.felt > 45 && contact.felt < 80) || !chance(random, 0.25)) return;
  const tone = contact.felt <= 45 ? 'complaint' : 'praise';
  const { any = [], [channelOf(contact.touchpoint)]: ofChannel = [] } = COMMENTS[tone];
  const text = oneOf(random, [...ofChannel, ...any])[customer.language];
  comment(life, at, { tone, text, about: { touchpoint: contact.touchpoint, interaction: contact.id } });
}

/** Some customers complain of a broken promise. */
export function complainOf(life: Life, promise: PromiseKey, at: number, about: Subject): void {
  if (!chance(life.random, 0.2)) return;
  comment(life, at, { tone: 'complaint', text: PROMISE_COMPLAINTS[promise][life.customer.language], about });
}

/** Words in public are a loyalty event too. */
function comment(life: Life, at: number, said: { tone: Tone; text: string; about: Subject }): void {
  const { customer, random } = life;
  const source = oneOf(random, SOURCES[said.tone]);
  const saidAt = at + wholeBetween(random, 1, 20) * (DAY / 10);
  remember(life, saidAt, {
    feedback: {
      id: nextId(life, 'F'),
      customerId: customer.id,
      at: textOf(saidAt),
      source,
      metric: 'COMMENT',
      text: said.text,
      language: customer.language,
      ...said.about,
    },
  });
  if (source !== 'SOCIAL_MEDIA' && source !== 'REVIEW') return;
  loyaltyEvent(life, saidAt, said.tone === 'praise' ? 'PUBLIC_PRAISE' : 'PUBLIC_CRITICISM', source);
}
