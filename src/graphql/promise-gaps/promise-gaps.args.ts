import { ArgsType, Field } from 'type-graphql';
import { CustomerFilter } from '../customer/customer-filter.input.js';
import { Granularity } from '../estimate/granularity.enum.js';
import { Window } from '../estimate/window.input.js';
import { PromiseDimension } from './promise-dimension.enum.js';

@ArgsType()
export abstract class PromiseGapsArgs {
  @Field(() => Window, { description: 'Window of the outcomes.' })
  abstract readonly window: Window;

  @Field(() => CustomerFilter, { nullable: true, description: 'Of which customers; left out: of all.' })
  readonly filter?: CustomerFilter | null;

  @Field(() => [PromiseDimension], {
    nullable: true,
    description: 'What to group by, each once; left out: the total only.',
  })
  readonly groupBy?: PromiseDimension[] | null;

  @Field(() => Granularity, {
    nullable: true,
    description: 'How long the periods of PERIOD are; MONTH unless given. Only together with PERIOD.',
  })
  readonly granularity?: Granularity | null;
}
