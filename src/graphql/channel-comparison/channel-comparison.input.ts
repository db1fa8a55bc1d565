import { Field, Float, InputType } from 'type-graphql';
import { COMPARISON_DEFAULTS } from '../../domain/comparison-defaults.js';
import type { ChannelComparisonQuestion } from '../../services/metrics/comparison-question.js';
import { Granularity } from '../estimate/granularity.enum.js';
import { Window } from '../estimate/window.input.js';
import { JourneyFilter } from '../journey/journey-filter.input.js';
import { ComparisonOutcome, Stratifier, TargetPopulation } from './channel-comparison.enums.js';

@InputType({ description: 'What to compare between multi-channel and single-channel journeys, and how.' })
export abstract class ChannelComparisonInput implements ChannelComparisonQuestion {
  @Field(() => Window, { description: 'Window in which the journeys started.' })
  abstract readonly window: Window;

  @Field(() => JourneyFilter, {
    nullable: true,
    description: "Which of the customers' first journeys of a period; left out: all.",
  })
  readonly filter?: JourneyFilter | null;

  @Field(() => ComparisonOutcome, {
    nullable: true,
    defaultValue: COMPARISON_DEFAULTS.outcome,
    description: 'What of the journeys is compared.',
  })
  readonly outcome?: ComparisonOutcome | null;

  @Field(() => [Stratifier], {
    nullable: true,
    defaultValue: [...COMPARISON_DEFAULTS.stratifyBy],
    description: 'What journeys have to share to be compared, each once; an empty list: nothing.',
  })
  readonly stratifyBy?: Stratifier[] | null;

  @Field(() => Granularity, {
    nullable: true,
    defaultValue: COMPARISON_DEFAULTS.periodGranularity,
    description:
      'How long the periods are, by the calendar of the time zone of the window: the first journey of each customer in each period is compared. Whole months, quarters and years in UTC are answered fastest.',
  })
  readonly periodGranularity?: Granularity | null;

  @Field(() => TargetPopulation, {
    nullable: true,
    defaultValue: COMPARISON_DEFAULTS.population,
    description: 'Whose journeys the adjusted difference speaks for.',
  })
  readonly population?: TargetPopulation | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: COMPARISON_DEFAULTS.materialMargin,
    description:
      'How much worse is materially worse, 0 or more, in the unit of the outcome: points, percentage points, seconds, or units of the currency.',
  })
  readonly materialMargin?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: COMPARISON_DEFAULTS.confidenceLevel,
    description: 'Level of every interval of the answer, 0.5 or more and less than 1.',
  })
  readonly confidenceLevel?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Currency of the outcome COST: ISO 4217, for example "EUR". Left out: the only one that these journeys cost anything in.',
  })
  readonly currency?: string | null;
}
