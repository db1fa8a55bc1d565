import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows from the start of the list, or behind `after`: 0 to 500; 20 without `first` and `last`.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor behind which the page begins.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows from the end of the list, or ahead of `before`: 0 to 500. The page keeps the order of the list.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor ahead of which the page ends.' })
  before?: string | null;
}
