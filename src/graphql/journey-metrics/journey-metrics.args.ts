import { ArgsType, Field } from 'type-graphql';
import { Granularity } from '../estimate/granularity.enum.js';
import { Window } from '../estimate/window.input.js';
import { JourneyFilter } from '../journey/journey-filter.input.js';
import { JourneyDimension } from './journey-dimension.enum.js';

@ArgsType()
export abstract class JourneyMetricsArgs {
  @Field(() => Window, { description: 'Window in which the journeys started.' })
  abstract readonly window: Window;

  @Field(() => JourneyFilter, { nullable: true, description: 'Which journeys; left out: all.' })
  readonly filter?: JourneyFilter | null;

  @Field(() => [JourneyDimension], {
    nullable: true,
    description: 'What to group by, each once; left out: the total only.',
  })
  readonly groupBy?: JourneyDimension[] | null;

  @Field(() => Granularity, {
    nullable: true,
    description: 'How long the periods of PERIOD are; MONTH unless given. Only together with PERIOD.',
  })
  readonly granularity?: Granularity | null;
}
