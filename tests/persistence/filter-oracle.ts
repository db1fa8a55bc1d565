import type {
  CustomerFilter,
  DateTimeFilter,
  FloatFilter,
  InteractionFilter,
  JourneyFilter,
  OneOfFilter,
  StringFilter,
} from '../../src/domain/filter.js';
import type { ChannelMix, JourneyStatus } from '../../src/domain/vocabulary.js';
import { map } from './filter-arbitraries.js';

/** One row that is customer, interaction and journey at once. */
export interface SampleRow {
  readonly id: number;
  readonly touchpointId: number;
  readonly occurredAt: Date;
  readonly intent: string | null;
  readonly resolved: boolean | null;
  readonly micropoints: number | null;
  readonly definitionId: number;
  readonly channelMix: ChannelMix;
  readonly status: JourneyStatus;
  readonly startedAt: Date;
  readonly segment: string | null;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** What the filters mean, one value at a time and without SQL. */
export function meetsCustomer(filter: CustomerFilter, row: SampleRow): boolean {
  const { segment, joinedAt, leftAt, attribute } = filter;
  return (
    combines(filter, (inner) => meetsCustomer(inner, row)) &&
    (!segment || meetsText(segment, row.segment)) &&
    (!joinedAt || meetsTime(joinedAt, row.joinedAt)) &&
    (!leftAt || meetsTime(leftAt, row.leftAt)) &&
    (!attribute || meetsText(attribute.value, row.attributes[attribute.name] ?? null))
  );
}

export function meetsInteraction(filter: InteractionFilter, row: SampleRow): boolean {
  const touchpoint = map.touchpoints.byId(row.touchpointId);
  const { score, resolved, customer } = filter;
  return (
    combines(filter, (inner) => meetsInteraction(inner, row)) &&
    (!filter.touchpoint || meetsText(filter.touchpoint, touchpoint.key)) &&
    (!filter.channel || meetsText(filter.channel, map.channels.byId(touchpoint.channelId).key)) &&
    (!filter.stage || meetsName(filter.stage, touchpoint.stage)) &&
    (!filter.occurredAt || meetsTime(filter.occurredAt, row.occurredAt)) &&
    (!filter.intent || meetsText(filter.intent, row.intent)) &&
    (resolved === undefined || row.resolved === resolved) &&
    (!score || meetsNumber(score, row.micropoints)) &&
    (!customer || meetsCustomer(customer, row))
  );
}

export function meetsJourney(filter: JourneyFilter, row: SampleRow): boolean {
  return (
    combines(filter, (inner) => meetsJourney(inner, row)) &&
    (!filter.definition || meetsText(filter.definition, map.journeyDefinitions.byId(row.definitionId).key)) &&
    (!filter.channelMix || meetsName(filter.channelMix, row.channelMix)) &&
    (!filter.status || meetsName(filter.status, row.status)) &&
    (!filter.startedAt || meetsTime(filter.startedAt, row.startedAt)) &&
    (!filter.endToEndScore || meetsNumber(filter.endToEndScore, row.micropoints)) &&
    (!filter.customer || meetsCustomer(filter.customer, row))
  );
}

interface Combination<F> {
  and?: readonly F[] | null;
  or?: readonly F[] | null;
  not?: F | null;
}

function combines<F>({ and, or, not }: Combination<F>, meets: (filter: F) => boolean): boolean {
  return (!and || and.every(meets)) && (!or || or.some(meets)) && (!not || !meets(not));
}

function meetsText(filter: StringFilter, text: string | null): boolean {
  const { eq, ne, in: among, startsWith, isNull } = filter;
  if (typeof eq === 'string' && text !== eq) return false;
  if (typeof ne === 'string' && text === ne) return false;
  if (among && (text === null || !among.includes(text))) return false;
  if (typeof startsWith === 'string' && !text?.startsWith(startsWith)) return false;
  return typeof isNull !== 'boolean' || (text === null) === isNull;
}

function meetsTime({ gte, lt, isNull }: DateTimeFilter, time: Date | null): boolean {
  if (gte && (time === null || time.getTime() < gte.getTime())) return false;
  if (lt && (time === null || time.getTime() >= lt.getTime())) return false;
  return typeof isNull !== 'boolean' || (time === null) === isNull;
}

function meetsNumber({ eq, lt, lte, gt, gte, isNull }: FloatFilter, micropoints: number | null): boolean {
  const fails = (points: number | null | undefined, compare: (a: number, b: number) => boolean) =>
    typeof points === 'number' && (micropoints === null || !compare(micropoints, Math.round(points * 1e6)));
  if (fails(eq, (a, b) => a === b)) return false;
  if (fails(lt, (a, b) => a < b) || fails(lte, (a, b) => a <= b)) return false;
  if (fails(gt, (a, b) => a > b) || fails(gte, (a, b) => a >= b)) return false;
  return typeof isNull !== 'boolean' || (micropoints === null) === isNull;
}

function meetsName<T extends string>({ eq, in: among }: OneOfFilter<T>, name: T): boolean {
  return (!eq || name === eq) && (!among || among.includes(name));
}
