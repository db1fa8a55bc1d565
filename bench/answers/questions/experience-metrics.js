import { INTERACTIONS, SCORE } from '../rebuild.js';
import { askedOfAllAndOfSome, isInWindow, WINDOW } from './window.js';

/** @param {string} interval what is asked of every estimate beside its value */
const query = (interval) => `query ($window: Window!, $filter: InteractionFilter) {
  experienceMetrics(window: $window, filter: $filter, groupBy: [CHANNEL]) {
    groups {
      key { value }
      interactions
      score { value ${interval} unavailable }
      negativeRate { value ${interval} unavailable }
      measures { measure score { value ${interval} unavailable } }
    }
  }
}`;

const MEASURES = ['FRIENDLINESS', 'ACCESSIBILITY', 'CONFIDENCE', 'CONTENT', 'PERSONALIZATION'];

/** How every channel did over all of the window: ratings joined with their touchpoints. */
export const [experienceMetrics, experienceMetricsOfRegion] = askedOfAllAndOfSome(
  'experienceMetrics by channel',
  question,
);

function question(name, { filter, where }) {
  return {
    name,
    query: query('low high'),
    valuesQuery: query(''),
    variables: { window: WINDOW, filter },
    rows: ({ experienceMetrics: { groups } }) =>
      groups.map(({ key, interactions, score, negativeRate, measures }) => ({
        key: key[0].value,
        interactions,
        score,
        negative_rate: negativeRate,
        ...Object.fromEntries(measures.map(({ measure, score: rated }) => [measure.toLowerCase(), rated])),
      })),
    sql: (dialect) => `
      select key, count(*) as interactions, avg(score) as score,
        avg(case when score <= 40 then 1.0 when score > 40 then 0.0 end) as negative_rate,
        ${MEASURES.map((measure) => `avg(${measure.toLowerCase()}) / 100.0 as ${measure.toLowerCase()}`).join(', ')}
      from (
        select channel.key, interaction.*, ${SCORE} as score
        from ${INTERACTIONS}
        where ${isInWindow(dialect, 'interaction.occurred_at')} and ${where}
      ) as scored
      group by key`,
  };
}
