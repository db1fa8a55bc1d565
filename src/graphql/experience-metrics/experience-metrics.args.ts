import { ArgsType, Field } from 'type-graphql';
import { Granularity } from '../estimate/granularity.enum.js';
import { Window } from '../estimate/window.input.js';
import { InteractionFilter } from '../interaction/interaction-filter.input.js';
import { ExperienceDimension } from './experience-dimension.enum.js';

@ArgsType()
export abstract class ExperienceMetricsArgs {
  @Field(() => Window, { description: 'Window of the interactions.' })
  abstract readonly window: Window;

  @Field(() => InteractionFilter, { nullable: true, description: 'Which interactions; left out: all.' })
  readonly filter?: InteractionFilter | null;

  @Field(() => [ExperienceDimension], {
    nullable: true,
    description: 'What to group by, each once; left out: the total only.',
  })
  readonly groupBy?: ExperienceDimension[] | null;

  @Field(() => Granularity, {
    nullable: true,
    description: 'How long the periods of PERIOD are; MONTH unless given. Only together with PERIOD.',
  })
  readonly granularity?: Granularity | null;
}
