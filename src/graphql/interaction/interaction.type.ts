import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { InteractionKind } from './interaction-kind.enum.js';

@ObjectType({
  implements: Node,
  description: 'One contact of a customer with the company, at a touchpoint. Needs timeline:read.',
})
export abstract class Interaction {
  @Field(() => DateTime, { description: 'When the interaction occurred.' })
  abstract readonly occurredAt: Date;

  @Field(() => DateTime, { description: 'When the record of the interaction was received.' })
  abstract readonly receivedAt: Date;

  @Field(() => InteractionKind, { description: 'Kind of the interaction.' })
  abstract readonly kind: InteractionKind;

  @Field(() => String, {
    nullable: true,
    description: 'What the customer wanted in the interaction, for example "slow-connection"; null: not known.',
  })
  abstract readonly intent: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the interaction resolved what the customer wanted; null: not known.',
  })
  abstract readonly resolved: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Difficulty met in the interaction, for example "long-wait"; null: none reported.',
  })
  abstract readonly difficulty: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Time spent handling the interaction, in seconds; null: not known.',
  })
  abstract readonly handleSeconds: number | null;

  @Field(() => Money, { nullable: true, description: 'Cost of the interaction for the company; null: not known.' })
  abstract readonly cost: Money | null;
}
