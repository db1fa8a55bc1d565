import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { LoyaltyEventKind } from './loyalty-event-kind.enum.js';

@ObjectType({ implements: Node, description: 'A sign of loyalty, or of its loss. Needs timeline:read.' })
export abstract class LoyaltyEvent {
  @Field(() => DateTime, { description: 'Time of the loyalty event.' })
  abstract readonly at: Date;

  @Field(() => LoyaltyEventKind, { description: 'Kind of the loyalty event.' })
  abstract readonly kind: LoyaltyEventKind;

  @Field(() => String, { nullable: true, description: 'Detail of the loyalty event, in words; null: none given.' })
  abstract readonly detail: string | null;
}
