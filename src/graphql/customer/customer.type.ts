import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { JSONObject } from '../scalars/json-object.js';

@ObjectType({ description: 'What one source calls a customer.' })
export abstract class ExternalId {
  @Field(() => String, { description: 'Key of the source, for example "crm".' })
  abstract readonly source: string;

  @Field(() => String, { description: 'ID of the customer in the source.' })
  abstract readonly id: string;
}

@ObjectType({
  implements: Node,
  description: 'A person or organisation that the company serves, with the whole timeline. Needs timeline:read.',
})
export abstract class Customer {
  @Field(() => DateTime, {
    description: 'When the customer joined: as the source says, otherwise the first thing on the timeline.',
  })
  abstract readonly joinedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the customer left; null for one who stays.' })
  abstract readonly leftAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Segment of the customer, for example "family"; null: none given.',
  })
  abstract readonly segment: string | null;

  @Field(() => JSONObject, {
    description: 'Attributes of the customer, as the source sent them, for example { "region": "north" }.',
  })
  abstract readonly attributes: Record<string, unknown>;
}
