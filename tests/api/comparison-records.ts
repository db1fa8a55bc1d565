import { createRandom, type Random } from '../../seeds/random.js';
import type { TimelineRecord } from '../../seeds/record.js';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';

/** A map of two digital and two traditional channels, with one touchpoint each, and one definition per case. */
export function comparisonMap(cases: readonly string[]) {
  const channels = ['web', 'app', 'phone', 'store'];
  return {
    source: 'cases',
    ratingScale: { min: 0, max: 100 },
    channels: channels.map((key, index) => ({ key, name: key, digital: index < 2, staffed: index >= 2 })),
    touchpoints: channels.map((key) => ({ key: `at-${key}`, name: key, stage: 'SERVICE', channel: key })),
    journeyDefinitions: cases.map((key) => ({ key, name: key, maxGapDays: 5, completingTouchpoints: [] })),
  };
}

/** One journey: the channels of its contacts, the score of the first one, and what the customer said of the whole. */
export interface TravelledJourney {
  readonly channels: readonly string[];
  readonly firstScore?: number;
  readonly endToEndScore?: number;
}

/** Records of one journey each of so many customers, spread over the first quarter of 2026. */
export function* recordsOf(
  definition: string,
  journeys: number,
  travel: (random: Random, index: number) => TravelledJourney,
): Generator<TimelineRecord> {
  const random = createRandom(definition.length, journeys);
  for (let index = 0; index < journeys; index += 1) {
    const name = `${definition}-${index.toString()}`;
    const at = (hours: number) => new Date(Date.UTC(2026, 0, 2 + (index % 80)) + hours * 3_600_000).toISOString();
    const { channels, firstScore, endToEndScore } = travel(random, index);
    yield { customer: { customerId: name, joinedAt: at(0) } };
    for (const [position, channel] of channels.entries()) {
      const score = position === 0 ? firstScore : undefined;
      yield {
        interaction: {
          id: `${name}-${position.toString()}`,
          customerId: name,
          touchpoint: `at-${channel}`,
          occurredAt: at(position + 1),
          journey: name,
          journeyType: definition,
          ...(score === undefined ? {} : { ratings: namesOf(CxMeasure).map((measure) => ({ measure, score })) }),
        },
      };
    }
    if (endToEndScore === undefined) continue;
    const about = { customerId: name, at: at(9), journey: name, score: endToEndScore, scaleMin: 0, scaleMax: 100 };
    yield { feedback: { id: `${name}-csat`, source: 'SURVEY', metric: 'CSAT', ...about } };
  }
}
