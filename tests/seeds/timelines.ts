import { CHANNELS, type ChannelKey } from '../../seeds/map/channels.js';
import { JOURNEY_DEFINITIONS, type DefinitionKey } from '../../seeds/map/journey-definitions.js';
import { TOUCHPOINTS, type TouchpointKey } from '../../seeds/map/touchpoints.js';
import { demoMap } from '../../seeds/demo-map.js';
import { DEMO_UNTIL, demoRecords } from '../../seeds/demo-records.js';
import type {
  CustomerRecord,
  FeedbackRecord,
  InteractionRecord,
  LoyaltyRecord,
  OrderRecord,
  PromiseRecord,
  TimelineRecord,
} from '../../seeds/record.js';

/** What the generator says of one customer, by kind of record. */
export interface Timeline {
  readonly customer: CustomerRecord;
  readonly interactions: InteractionRecord[];
  readonly feedback: FeedbackRecord[];
  readonly promises: PromiseRecord[];
  readonly orders: OrderRecord[];
  readonly loyalty: LoyaltyRecord[];
}

const DAY = 86_400_000;

/** The company the planted truths are looked for in. */
export const TIMELINES: readonly Timeline[] = [...timelinesOf(demoRecords({ customers: 3000 }))];

/** Journeys and promises that began before this moment have come to their end by the end of the history. */
export const SETTLED = DEMO_UNTIL - 60 * DAY;

export function* timelinesOf(records: Iterable<TimelineRecord>): Generator<Timeline> {
  let timeline: Timeline | undefined;
  for (const record of records) {
    if ('customer' in record) {
      if (timeline !== undefined) yield timeline;
      const { customer } = record;
      timeline = { customer, interactions: [], feedback: [], promises: [], orders: [], loyalty: [] };
    } else if (timeline === undefined) {
      throw new Error('A timeline begins with its customer.');
    } else if ('interaction' in record) timeline.interactions.push(record.interaction);
    else if ('feedback' in record) timeline.feedback.push(record.feedback);
    else if ('promise' in record) timeline.promises.push(record.promise);
    else if ('order' in record) timeline.orders.push(record.order);
    else timeline.loyalty.push(record.loyalty);
  }
  if (timeline !== undefined) yield timeline;
}

/** A journey as the rules of the metrics recognise it: by its key, or by customer, type and silence. */
export interface SeenJourney {
  readonly customer: CustomerRecord;
  readonly definition: DefinitionKey;
  readonly key: string | undefined;
  readonly interactions: InteractionRecord[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly completed: boolean;
  readonly channels: Set<ChannelKey>;
  /** 0..100, where the customer rated the whole journey. */
  readonly endToEndScore: number | undefined;
}

export function journeysOf(timeline: Timeline): SeenJourney[] {
  const groups: InteractionRecord[][] = [];
  for (const interaction of timeline.interactions.filter(({ journeyType }) => journeyType !== undefined)) {
    const group = groups.findLast((candidate) => belongsTo(candidate, interaction));
    if (group === undefined) groups.push([interaction]);
    else group.push(interaction);
  }
  return groups.map((interactions) => seenJourney(timeline, interactions));
}

/** The score of an interaction by the weights of its channel, from its definition; undefined without enough answers. */
export function scoreOf({ touchpoint, ratings = [] }: InteractionRecord): number | undefined {
  const weights = WEIGHTS.get(channelOf(touchpoint)) ?? {};
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let answered = 0;
  let sum = 0;
  for (const { measure, score } of ratings) {
    const weight = weights[measure.toLowerCase()] ?? 0;
    answered += weight;
    sum += weight * 25 * (score - 1);
  }
  return answered === 0 || answered < total / 2 ? undefined : sum / answered;
}

export function channelOf(touchpoint: string): ChannelKey {
  return TOUCHPOINTS[touchpoint as TouchpointKey].channel;
}

export function isDigital(channel: ChannelKey): boolean {
  return CHANNELS[channel].digital;
}

const WEIGHTS = new Map<string, Record<string, number>>(
  demoMap().channels.map(({ key, measureWeights }) => [key, measureWeights]),
);

const COMPLETING = new Map(
  demoMap().journeyDefinitions.map(({ key, completingTouchpoints }) => [key, new Set(completingTouchpoints)]),
);

function belongsTo(group: readonly InteractionRecord[], interaction: InteractionRecord): boolean {
  const last = group.at(-1);
  if (last?.journeyType !== interaction.journeyType || last?.journey !== interaction.journey) return false;
  if (interaction.journey !== undefined) return true;
  const { maxGapDays } = JOURNEY_DEFINITIONS[interaction.journeyType as DefinitionKey];
  return Date.parse(interaction.occurredAt) - Date.parse(last?.occurredAt ?? '') <= maxGapDays * DAY;
}

function seenJourney({ customer, feedback }: Timeline, interactions: InteractionRecord[]): SeenJourney {
  const definition = interactions[0]?.journeyType as DefinitionKey;
  const key = interactions[0]?.journey;
  const rating = feedback.find(({ metric, journey }) => metric === 'CSAT' && journey !== undefined && journey === key);
  return {
    customer,
    definition,
    key,
    interactions,
    startedAt: Date.parse(interactions[0]?.occurredAt ?? ''),
    endedAt: Date.parse(interactions.at(-1)?.occurredAt ?? ''),
    completed: interactions.some(({ touchpoint }) => COMPLETING.get(definition)?.has(touchpoint)),
    channels: new Set(interactions.map(({ touchpoint }) => channelOf(touchpoint))),
    endToEndScore: rating?.score === undefined ? undefined : 25 * (rating.score - 1),
  };
}
