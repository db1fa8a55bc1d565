import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ErasureMode } from '../../domain/vocabulary.js';
import { type Erasure, eraseCustomer } from '../../services/erase.service.js';
import type { Context } from '../context.js';
import { CustomerLookup } from './customer-lookup.input.js';
import { ErasureReceipt } from './erasure-receipt.type.js';

@ObjectType({ description: 'What became of an erasure.' })
export abstract class EraseCustomerPayload {
  @Field(() => Boolean, { description: 'Whether there was such a customer; erasing one twice is harmless.' })
  abstract readonly erased: boolean;

  @Field(() => ErasureReceipt, { nullable: true, description: 'Receipt of the erasure; null where there was nobody.' })
  abstract readonly receipt: ErasureReceipt | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Salt of the checksum of the receipt, which is given here once and stored nowhere; null where there was nobody. With it and an export made before, the checksum can be worked out again.',
  })
  abstract readonly checksumSalt: string | null;
}

@Resolver()
export class EraseCustomerResolver {
  @Mutation(() => EraseCustomerPayload, {
    description:
      'Erases a customer for good: with PURGE the row, the external IDs, the whole timeline and every trace in the metrics; with ANONYMIZE all that tells who it was. Needs customer:erase.',
  })
  eraseCustomer(
    @Arg('by', () => CustomerLookup, { description: 'How the customer is named.' }) by: CustomerLookup,
    @Arg('mode', () => ErasureMode, { defaultValue: ErasureMode.PURGE, description: 'How the customer is erased.' })
    mode: ErasureMode,
    @Ctx() { scope }: Context,
  ): Promise<Erasure> {
    return eraseCustomer(scope, by, mode);
  }
}
