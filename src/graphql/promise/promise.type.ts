import { Extensions, Field, Float, ObjectType } from 'type-graphql';
import { IS_SHARED } from '../execution/shared-step.js';
import { Node } from '../node/node.type.js';
import { DeadlineGrain, PromiseKind } from './promise.enums.js';

@Extensions({ [IS_SHARED]: true })
@ObjectType({
  implements: Node,
  description: 'Something the company says it will do, to be kept at every touchpoint it names. Needs map:read.',
})
export abstract class BrandPromise {
  @Field(() => String, { description: 'Key of the promise, by which files name it, for example "speed".' })
  abstract readonly key: string;

  @Field(() => String, { description: 'Statement of the promise, as customers are told it.' })
  abstract readonly statement: string;

  @Field(() => PromiseKind, { description: 'Kind of the promise: how it is measured.' })
  abstract readonly kind: PromiseKind;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of the amounts promised and delivered, for example "Mbps"; null for deadlines.',
  })
  abstract readonly unit: string | null;

  @Field(() => Float, {
    description: 'Tolerance of the promise as a share: with 0.05, a fulfilment of 0.95 still counts as kept.',
  })
  abstract readonly tolerance: number;

  @Field(() => DeadlineGrain, {
    nullable: true,
    description: 'Grain of the deadline; null where the promise is none.',
  })
  abstract readonly deadlineGrain: DeadlineGrain | null;

  @Field(() => String, {
    description: "Time zone of the promise, in which its days are counted: an IANA name such as 'Europe/Berlin'.",
  })
  abstract readonly timeZone: string;
}
