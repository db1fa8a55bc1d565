import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Erasure, eraseCustomerBy } from '../../services/customer.service.js';
import type { Context } from '../context.js';
import { CustomerLookup } from './customer-lookup.input.js';

@ObjectType({ description: 'What became of an erasure.' })
export abstract class EraseCustomerPayload {
  @Field(() => Boolean, { description: 'Whether there was such a customer; erasing one twice is harmless.' })
  abstract readonly erased: boolean;
}

@Resolver()
export class EraseCustomerResolver {
  @Mutation(() => EraseCustomerPayload, {
    description:
      'Erases a customer for good: the row, the external IDs, the whole timeline and every trace in the metrics. Needs customer:erase.',
  })
  eraseCustomer(
    @Arg('by', () => CustomerLookup, { description: 'How the customer is named.' }) by: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<Erasure> {
    return eraseCustomerBy(scope, by);
  }
}
