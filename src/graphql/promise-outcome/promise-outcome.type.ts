import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { Decimal } from '../scalars/decimal.js';

@ObjectType({
  implements: Node,
  description: 'What became of a brand promise made to one customer at one touchpoint. Needs timeline:read.',
})
export abstract class PromiseOutcome {
  @Field(() => DateTime, { description: 'When the promise was made to the customer.' })
  abstract readonly at: Date;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Amount promised, in the unit of the promise; null for deadlines, or where not known.',
  })
  abstract readonly promised: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Amount delivered, in the unit of the promise; null for deadlines, or where not known yet.',
  })
  abstract readonly delivered: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the promise is due; null: at no certain time.' })
  abstract readonly dueAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the promise was met; null: not yet.' })
  abstract readonly metAt: Date | null;
}
