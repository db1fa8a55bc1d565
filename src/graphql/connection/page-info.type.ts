import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What stands around a page of a list.' })
export abstract class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on behind the page.' })
  abstract readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether the list has rows ahead of the page.' })
  abstract readonly hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row of the page, for `before`; null where the page is empty.',
  })
  abstract readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row of the page, for `after`; null where the page is empty.',
  })
  abstract readonly endCursor: string | null;
}
