import { Field, ObjectType } from 'type-graphql';
import { ErasureMode } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { KindCount } from './kind-count.type.js';

describeEnum(ErasureMode, 'ErasureMode', {
  description: 'How a customer is erased.',
  values: {
    PURGE: 'Everything about the customer goes, from the metrics too.',
    ANONYMIZE:
      'Everything by which the customer could be told goes: names, addresses, IDs, words, rare attributes. What happened stays, and so does every metric.',
  },
});

@ObjectType({
  implements: Node,
  description:
    'What remains of an erasure: that it happened and what went, without anything that tells whom it was about. It is never changed or deleted. Needs customer:erase.',
})
export abstract class ErasureReceipt {
  @Field(() => ErasureMode, { description: 'Mode of the erasure.' })
  abstract readonly mode: ErasureMode;

  @Field(() => DateTime, { description: 'Time of the erasure.' })
  abstract readonly erasedAt: Date;

  @Field(() => [KindCount], { description: 'Numbers of things that went with the erasure, by kind.' })
  abstract readonly counts: readonly KindCount[];

  @Field(() => String, {
    description:
      'Checksum of what sources had said about the customer: SHA-256 in hexadecimal, salted, so that it can be checked by whoever has the salt and guessed back by nobody.',
  })
  abstract readonly checksum: string;
}
