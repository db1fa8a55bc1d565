import fc from 'fast-check';
import type {
  CustomerFilter,
  DateTimeFilter,
  FloatFilter,
  InteractionFilter,
  JourneyFilter,
  StringFilter,
} from '../../src/domain/filter.js';
import { createJourneyMap } from '../../src/domain/map.js';
import { ChannelMix, JourneyStatus, Stage, namesOf } from '../../src/domain/vocabulary.js';

/** A small map: two channels, three touchpoints, two definitions. */
export const map = createJourneyMap({
  version: 1,
  sources: [],
  channels: [
    { id: 1, key: 'web', name: 'Web', digital: true, staffed: false, measureWeights: [1, 1, 1, 1, 1] },
    { id: 2, key: 'call', name: 'Call', digital: false, staffed: true, measureWeights: [2, 1, 0, 1, 0] },
  ],
  touchpoints: [
    { id: 11, key: 'web-home', name: 'Home', stage: 'MARKETING', channelId: 1, momentOfTruth: false },
    { id: 12, key: 'web-help', name: 'Help', stage: 'SERVICE', channelId: 1, momentOfTruth: false },
    { id: 13, key: 'call-help', name: 'Call', stage: 'SERVICE', channelId: 2, momentOfTruth: true },
  ],
  journeyDefinitions: [
    { id: 21, key: 'move', name: 'Move', maxGapDays: 3, plannedTouchpointIds: [], completingTouchpointIds: [] },
    { id: 22, key: 'fix', name: 'Fix', maxGapDays: 3, plannedTouchpointIds: [], completingTouchpointIds: [] },
  ],
  promises: [],
  employees: [],
});

/** Texts with everything that a pattern language or a quoting rule could trip over. */
export const TEXTS = ['', 'a', 'A', 'ab', 'a%', 'a_b', 'ä', "o'b", '\\', '"', 'null'];
export const TIMES = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-06-30T12:00:00.000Z'].map(
  (text) => new Date(text),
);
/** Points; some are no whole number of millionths in binary. */
export const POINTS = [0, 40, 40.000001, 66.666667, 70.1, 100];

const text = fc.constantFrom(...TEXTS);
const time = fc.constantFrom(...TIMES);
const points = fc.constantFrom(...POINTS);
const asked = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** At most two fields at once, so that something is left to be found. */
const sparse = <T extends object>(shape: { [K in keyof T]-?: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc
    .subarray(Object.keys(shape) as (keyof T)[], { maxLength: 2 })
    .chain(
      (fields) =>
        fc.record(Object.fromEntries(fields.map((field) => [field, shape[field]]))) as fc.Arbitrary<Partial<T>>,
    );
const listOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

function stringFilter(value: fc.Arbitrary<string>, start = value): fc.Arbitrary<StringFilter> {
  return sparse<StringFilter>({
    eq: value,
    ne: value,
    in: listOf(value),
    startsWith: start,
    isNull: fc.option(fc.boolean()),
  });
}

const dateTimeFilter = sparse<DateTimeFilter>({ gte: time, lt: time, isNull: fc.boolean() });
const floatFilter = sparse<FloatFilter>({
  eq: points,
  lt: points,
  lte: points,
  gt: points,
  gte: points,
  isNull: fc.boolean(),
});
const oneOf = <T extends string>(names: readonly T[]) =>
  fc.record({ eq: fc.constantFrom(...names), in: listOf(fc.constantFrom(...names)) }, { requiredKeys: [] });

/** Combines the fields of a filter by and, or and not, up to three levels deep. */
function combined<F extends object>(fields: fc.Arbitrary<F>): fc.Arbitrary<F> {
  const { filter } = fc.letrec<{ filter: F }>((tie) => ({
    filter: fc
      .tuple(
        fields,
        fc.oneof(
          { maxDepth: 3, depthIdentifier: 'filter' },
          fc.constant({}),
          fc.record(
            { and: asked(listOf(tie('filter'))), or: asked(listOf(tie('filter'))), not: asked(tie('filter')) },
            { requiredKeys: [] },
          ),
        ),
      )
      .map(([own, combination]) => ({ ...own, ...combination })),
  }));
  return filter;
}

export const customerFilter: fc.Arbitrary<CustomerFilter> = combined(
  sparse<Omit<CustomerFilter, 'and' | 'or' | 'not'>>({
    segment: stringFilter(text),
    joinedAt: dateTimeFilter,
    leftAt: dateTimeFilter,
    attribute: fc.record({ name: fc.constantFrom('region', "it's", 'none'), value: stringFilter(text) }),
  }),
);

export const interactionFilter: fc.Arbitrary<InteractionFilter> = combined(
  sparse<Omit<InteractionFilter, 'and' | 'or' | 'not'>>({
    touchpoint: stringFilter(fc.constantFrom('web-home', 'web-help', 'call-help'), fc.constantFrom('web', 'c', '')),
    channel: stringFilter(fc.constantFrom('web', 'call'), fc.constantFrom('w', '%')),
    stage: oneOf(namesOf(Stage)),
    occurredAt: dateTimeFilter,
    intent: stringFilter(text),
    resolved: fc.boolean(),
    score: floatFilter,
    customer: customerFilter,
  }),
);

export const journeyFilter: fc.Arbitrary<JourneyFilter> = combined(
  sparse<Omit<JourneyFilter, 'and' | 'or' | 'not'>>({
    definition: stringFilter(fc.constantFrom('move', 'fix'), fc.constantFrom('m', 'f')),
    channelMix: oneOf(namesOf(ChannelMix)),
    status: oneOf(namesOf(JourneyStatus)),
    startedAt: dateTimeFilter,
    endToEndScore: floatFilter,
    customer: customerFilter,
  }),
);
