import type { AuditAction, ChannelMix, JourneyStatus, Stage } from './vocabulary.js';

/**
 * Conditions on customers, interactions and journeys, the same in lists and in metrics. Within one filter all given
 * fields hold; `and`, `or` and `not` combine filters. `undefined` and `null` mean: not asked.
 */
export interface StringFilter {
  eq?: string | null;
  ne?: string | null;
  in?: readonly string[] | null;
  startsWith?: string | null;
  isNull?: boolean | null;
}

export interface FloatFilter {
  eq?: number | null;
  lt?: number | null;
  lte?: number | null;
  gt?: number | null;
  gte?: number | null;
  isNull?: boolean | null;
}

export interface DateTimeFilter {
  gte?: Date | null;
  lt?: Date | null;
  isNull?: boolean | null;
}

export interface OneOfFilter<T extends string> {
  eq?: T | null;
  in?: readonly T[] | null;
}

interface Combined<F> {
  and?: readonly F[] | null;
  or?: readonly F[] | null;
  not?: F | null;
}

export interface CustomerFilter extends Combined<CustomerFilter> {
  segment?: StringFilter | null;
  joinedAt?: DateTimeFilter | null;
  leftAt?: DateTimeFilter | null;
  attribute?: { name: string; value: StringFilter } | null;
}

/** `touchpoint` and `channel` compare keys; `score` is in points. */
export interface InteractionFilter extends Combined<InteractionFilter> {
  touchpoint?: StringFilter | null;
  channel?: StringFilter | null;
  stage?: OneOfFilter<Stage> | null;
  occurredAt?: DateTimeFilter | null;
  intent?: StringFilter | null;
  resolved?: boolean | null;
  score?: FloatFilter | null;
  customer?: CustomerFilter | null;
}

/** `definition` compares keys; `endToEndScore` is in points. */
export interface JourneyFilter extends Combined<JourneyFilter> {
  definition?: StringFilter | null;
  channelMix?: OneOfFilter<ChannelMix> | null;
  status?: OneOfFilter<JourneyStatus> | null;
  startedAt?: DateTimeFilter | null;
  endToEndScore?: FloatFilter | null;
  customer?: CustomerFilter | null;
}

/** `customer` is the customer's id in the database. */
export interface AuditEventFilter {
  action?: OneOfFilter<AuditAction> | null;
  actor?: StringFilter | null;
  at?: DateTimeFilter | null;
  customer?: string | null;
}
