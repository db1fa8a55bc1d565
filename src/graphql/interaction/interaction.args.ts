import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../connection/page.args.js';
import { InteractionFilter } from './interaction-filter.input.js';

@ArgsType()
export class InteractionListArgs extends PageArgs {
  @Field(() => InteractionFilter, {
    nullable: true,
    description: 'Conditions on the interactions; left out: all of them.',
  })
  filter?: InteractionFilter | null;
}
