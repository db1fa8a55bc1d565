import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { ConsentPurpose } from './consent-purpose.enum.js';

@ObjectType({
  implements: Node,
  description: 'That a customer allowed something, or withdrew it. Needs timeline:read.',
})
export abstract class Consent {
  @Field(() => DateTime, { description: 'Time of the consent: from then on it holds, which may be in the future.' })
  abstract readonly at: Date;

  @Field(() => ConsentPurpose, { description: 'Purpose of the consent.' })
  abstract readonly purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'Whether the consent was granted; false: withdrawn.' })
  abstract readonly granted: boolean;
}

@ObjectType({ description: 'What a customer allows now, for one purpose. Needs timeline:read.' })
export abstract class ConsentState {
  @Field(() => ConsentPurpose, { description: 'Purpose of the state.' })
  abstract readonly purpose: ConsentPurpose;

  @Field(() => Boolean, {
    description: 'Whether it is granted now: by the latest consent up to now, and where there is none, yes.',
  })
  abstract readonly granted: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Time of the latest consent up to now; null: there is none.' })
  abstract readonly since: Date | null;
}
