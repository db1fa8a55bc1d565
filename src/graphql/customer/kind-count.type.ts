import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many there are of one kind of thing.' })
export abstract class KindCount {
  @Field(() => String, { description: 'Kind of the things, for example "interaction" or "customerIdentity".' })
  abstract readonly kind: string;

  @Field(() => Int, { description: 'Number of things of the kind.' })
  abstract readonly count: number;
}
