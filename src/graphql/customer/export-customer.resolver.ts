import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { type CustomerExport as Exported, exportCustomerBy } from '../../services/export.service.js';
import type { Context } from '../context.js';
import { DateTime } from '../scalars/date-time.js';
import { JSONObject } from '../scalars/json-object.js';
import { CustomerLookup } from './customer-lookup.input.js';
import { KindCount } from './kind-count.type.js';

@ObjectType({ description: 'Everything that is held about one customer. Needs customer:export.' })
export abstract class CustomerExport {
  @Field(() => DateTime, { description: 'Time of the export.' })
  abstract readonly exportedAt: Date;

  @Field(() => [KindCount], { description: 'Numbers of things that the export holds, by kind.' })
  abstract readonly counts: readonly KindCount[];

  @Field(() => JSONObject, {
    description:
      'Document of the export: rows by kind under "held", what mentions the customer among others under "mentioned", and under "keys" what the numbers that refer to the map stand for. Personal data.',
  })
  abstract readonly document: Record<string, unknown>;
}

@Resolver()
export class ExportCustomerResolver {
  @Query(() => CustomerExport, {
    nullable: true,
    description:
      'Everything that is held about one customer, as it stands: profile, external IDs, the whole timeline and what was worked out from it; null where there is no such customer. Needs customer:export.',
  })
  exportCustomer(
    @Arg('by', () => CustomerLookup, { description: 'How the customer is named.' }) by: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<Exported | null> {
    return exportCustomerBy(scope, by);
  }
}
