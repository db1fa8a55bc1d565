import type { CustomerFacts, CustomerWaveFact, InteractionFact, JourneyFact, PromiseFact } from '../../domain/facts.js';
import { instantText } from '../../domain/instant-text.js';
import { type ArrayElement, arrayLiteral } from '../array-literal.js';

/** A column of a fact table: its name, its type, and its value for a row. */
export interface FactColumn<Row> {
  readonly name: string;
  readonly type: string;
  readonly value: (row: Row) => ArrayElement;
}

/** A fact table of the customer's: `customer_id`, then the columns. */
export interface FactTable<Row> {
  readonly table: string;
  readonly columns: readonly FactColumn<Row>[];
  readonly rowsOf: (facts: CustomerFacts) => readonly Row[];
}

export const interactionFacts: FactTable<InteractionFact> = {
  table: 'interaction_fact',
  rowsOf: (facts) => facts.interactions,
  columns: [
    { name: 'interaction_id', type: 'bigint', value: (fact) => fact.interactionId },
    { name: 'occurred_at', type: 'timestamptz', value: (fact) => timestamp(fact.occurredAt) },
    { name: 'touchpoint_id', type: 'int', value: (fact) => fact.touchpointId },
    { name: 'journey_id', type: 'bigint', value: (fact) => fact.journeyId },
    { name: 'score', type: 'int', value: (fact) => fact.score },
    { name: 'friendliness', type: 'smallint', value: (fact) => fact.ratings[0] },
    { name: 'accessibility', type: 'smallint', value: (fact) => fact.ratings[1] },
    { name: 'confidence', type: 'smallint', value: (fact) => fact.ratings[2] },
    { name: 'content', type: 'smallint', value: (fact) => fact.ratings[3] },
    { name: 'personalization', type: 'smallint', value: (fact) => fact.ratings[4] },
  ],
};

export const journeyFacts: FactTable<JourneyFact> = {
  table: 'journey',
  rowsOf: (facts) => facts.journeys,
  columns: [
    { name: 'id', type: 'bigint', value: (fact) => fact.id },
    { name: 'definition_id', type: 'int', value: (fact) => fact.definitionId },
    { name: 'started_at', type: 'timestamptz', value: (fact) => timestamp(fact.startedAt) },
    { name: 'ended_at', type: 'timestamptz', value: (fact) => timestamp(fact.endedAt) },
    { name: 'status', type: 'text', value: (fact) => fact.status },
    { name: 'channel_ids', type: 'int[]', value: (fact) => `{${fact.channelIds.join(',')}}` },
    { name: 'channel_mix', type: 'text', value: (fact) => fact.channelMix },
    { name: 'interaction_count', type: 'int', value: (fact) => fact.interactionCount },
    { name: 'handoffs', type: 'int', value: (fact) => fact.handoffs },
    { name: 'end_to_end_score', type: 'int', value: (fact) => fact.endToEndScore },
    { name: 'derived_score', type: 'int', value: (fact) => fact.derivedScore },
    { name: 'touchpoint_score', type: 'int', value: (fact) => fact.touchpointScore },
    { name: 'trapped', type: 'boolean', value: (fact) => fact.trapped },
    { name: 'costs', type: 'jsonb', value: (fact) => JSON.stringify(fact.costs) },
    { name: 'first_contact_score', type: 'int', value: (fact) => fact.firstContactScore },
    { name: 'first_contact_digital', type: 'boolean', value: (fact) => fact.firstContactDigital },
    { name: 'switched', type: 'boolean', value: (fact) => fact.switched },
    { name: 'index_month', type: 'boolean', value: (fact) => fact.isIndex.MONTH },
    { name: 'index_quarter', type: 'boolean', value: (fact) => fact.isIndex.QUARTER },
    { name: 'index_year', type: 'boolean', value: (fact) => fact.isIndex.YEAR },
  ],
};

export const promiseFacts: FactTable<PromiseFact> = {
  table: 'promise_fact',
  rowsOf: (facts) => facts.promises,
  columns: [
    { name: 'outcome_id', type: 'bigint', value: (fact) => fact.outcomeId },
    { name: 'at', type: 'timestamptz', value: (fact) => timestamp(fact.at) },
    { name: 'promise_id', type: 'int', value: (fact) => fact.promiseId },
    { name: 'touchpoint_id', type: 'int', value: (fact) => fact.touchpointId },
    { name: 'journey_id', type: 'bigint', value: (fact) => fact.journeyId },
    { name: 'verdict', type: 'text', value: (fact) => fact.verdict },
    { name: 'fulfilment', type: 'int', value: (fact) => fact.fulfilment },
    { name: 'log_fulfilment', type: 'bigint', value: (fact) => fact.logFulfilment },
    { name: 'over_delivered', type: 'boolean', value: (fact) => fact.overDelivered },
    { name: 'end_to_end_score', type: 'int', value: (fact) => fact.endToEndScore },
  ],
};

export const waveFacts: FactTable<CustomerWaveFact> = {
  table: 'customer_wave',
  rowsOf: (facts) => facts.waves,
  columns: [
    { name: 'wave_months', type: 'smallint', value: (fact) => fact.waveMonths },
    { name: 'first_day', type: 'date', value: (fact) => fact.firstDay },
    { name: 'score', type: 'int', value: (fact) => fact.score },
    { name: 'tenure_band', type: 'smallint', value: (fact) => fact.tenureBand },
    { name: 'retained', type: 'boolean', value: (fact) => fact.retained },
    { name: 'joined_before_placebo', type: 'boolean', value: (fact) => fact.joinedBeforePlacebo },
    { name: 'currencies', type: 'text[]', value: (fact) => arrayLiteral(fact.currencies) },
    { name: 'amounts', type: 'numeric[]', value: (fact) => `{${fact.amounts.join(',')}}` },
  ],
};

/** An instant in epoch milliseconds as text for a `timestamptz`. */
export function timestamp(instant: number | null): string | null {
  return instant === null ? null : instantText(new Date(instant));
}
