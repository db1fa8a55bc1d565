import { sql } from 'kysely';
import type { Column } from '../filter/condition.js';

const MEASURES = ['friendliness', 'accessibility', 'confidence', 'content', 'personalization'] as const;

const weighted = sumOf((weight, rating) => sql`coalesce(${weight} * ${rating}, 0)`);
const answered = sumOf((weight, rating) => sql`case when ${rating} is null then 0 else ${weight} end`);
const total = sumOf((weight) => weight);

/**
 * The score of the table `interaction` in millionths of a point, by today's weights: `interactionScore` of the domain in
 * SQL, so that a list filtered by score shows the scores it was filtered by.
 */
export const interactionScoreSql: Column = sql`(
  select case when ${answered} > 0 and ${answered} >= ${total} * (0.5 - 1e-9)
    then floor(${weighted} / (${answered}) / 100 * 1e6 + 0.5) end
  from touchpoint join channel on channel.id = touchpoint.channel_id
  where touchpoint.id = interaction.touchpoint_id)`;

function sumOf(term: (weight: Column, rating: Column) => Column): Column {
  const terms = MEASURES.map((measure, index) =>
    term(sql`channel.measure_weights[${sql.lit(index + 1)}]`, sql.ref(`interaction.${measure}`)),
  );
  return sql`(${sql.join(terms, sql` + `)})`;
}
