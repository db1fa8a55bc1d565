/**
 * Facts in SQL, as somebody would write it who has the rows alone: what an interaction scores, and which interactions form
 * a journey. The rules are those of `src/projection`.
 */

const MEASURES = ['friendliness', 'accessibility', 'confidence', 'content', 'personalization'];

const sumOf = (term) =>
  MEASURES.map((measure, index) => term(`channel.measure_weights[${index + 1}]`, measure)).join(' + ');

const weighted = sumOf((weight, measure) => `coalesce(${weight} * interaction.${measure}, 0)`);
const answered = sumOf((weight, measure) => `case when interaction.${measure} is null then 0 else ${weight} end`);
const total = sumOf((weight) => weight);

/** The score of a row of `interaction` (with its `channel`) in points, to the millionth; null where it has none. */
export const SCORE = `case when ${answered} > 0 and ${answered} >= (${total}) * (0.5 - 1e-9)
  then floor((${weighted}) / (${answered}) * 1e4 + 0.5) / 1e6 end`;

/** Interactions with their channels. */
export const INTERACTIONS = `interaction
  join touchpoint on touchpoint.id = interaction.touchpoint_id
  join channel on channel.id = touchpoint.channel_id`;

/**
 * Common table expressions that end with `journey`, one row per journey: its customer_id, source_id and journey_key (null
 * where silence ended it), definition_id, started_at, duration in seconds, interactions, handoffs, is_completed, is_open,
 * and what `also` asks for.
 *
 * @param {import('./dialect.js').Dialect} dialect
 * @param {object} about
 * @param {string} about.clock ISO 8601: as of when journeys are open or abandoned
 * @param {string} [about.where] which interactions
 * @param {string} [about.columns] further columns of `interaction`, `touchpoint` and `channel` for `also`
 * @param {string} [about.also] further aggregates over the interactions of a journey, numbered by `contact` without exposures
 */
export function journeys(dialect, { clock, where = 'true', columns = '', also = '' }) {
  // One journey per key of a source, or per type between silences: a key apart, then cut where it was silent too long.
  const parts = `customer_id, named_by, journey_key, typed`;
  return `
    contact as (
      select interaction.customer_id, interaction.id, interaction.occurred_at, interaction.touchpoint_id,
        interaction.kind, interaction.definition_id, interaction.journey_key, touchpoint.channel_id,
        case when interaction.journey_key is not null then interaction.source_id end as named_by,
        case when interaction.journey_key is null then interaction.definition_id end as typed
        ${columns}
      from ${INTERACTIONS}
      where (interaction.journey_key is not null or interaction.definition_id is not null) and ${where}
    ),
    stepped as (
      select contact.*,
        lag(occurred_at) over (partition by ${parts} order by occurred_at, id) as previous_at
      from contact
    ),
    cut as (
      select stepped.*,
        sum(case when typed is not null and occurred_at - previous_at > max_gap_days * interval '1 day' then 1 else 0 end)
          over (partition by ${parts} order by occurred_at, stepped.id) as silences
      from stepped left join journey_definition on journey_definition.id = typed
    ),
    ordered as (
      select cut.*,
        lag(channel_id) over (partition by ${parts}, silences order by occurred_at, id) as previous_channel_id,
        sum(case when kind <> 'EXPOSURE' then 1 else 0 end)
          over (partition by ${parts}, silences order by occurred_at, id) as contact
      from cut
    ),
    gathered as (
      select customer_id, named_by as source_id, journey_key, silences,
        min(definition_id) as definition_id,
        min(occurred_at) as started_at,
        max(occurred_at) as ended_at,
        count(*) as interactions,
        sum(case when channel_id <> previous_channel_id then 1 else 0 end) as handoffs,
        max(case when completion.touchpoint_id is not null then 1 else 0 end) as is_completed
        ${also}
      from ordered
      left join (
        select id as completed_definition_id, unnest(completing_touchpoint_ids) as touchpoint_id from journey_definition
      ) as completion
        on completion.completed_definition_id = ordered.definition_id and completion.touchpoint_id = ordered.touchpoint_id
      group by ${parts}, silences
    ),
    journey as (
      select gathered.*,
        extract(epoch from ended_at - started_at) as duration,
        is_completed = 0 and ended_at + max_gap_days * interval '1 day' >= ${dialect.instant(clock)} as is_open
      from gathered join journey_definition on journey_definition.id = gathered.definition_id
    )`;
}
