import { Field, ObjectType } from 'type-graphql';
import { ServiceRevenueEstimate } from '../service-revenue/service-revenue-estimate.type.js';

@ObjectType({
  description:
    'The question of a saved estimate answered again, on the cells as they stand now and at the clock of its saving.',
})
export abstract class EstimateReproduction {
  @Field(() => Boolean, {
    description: 'Whether every field of the estimate comes out the same; its freshness does not count.',
  })
  abstract readonly estimateUnchanged: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the cells that the estimate rests on are the same; null where the question cannot be answered any more. Late orders, corrections and erasures change them.',
  })
  abstract readonly cellsUnchanged: boolean | null;

  @Field(() => Boolean, { description: 'Whether the same code computed both: codeVersion is the same.' })
  abstract readonly codeUnchanged: boolean;

  @Field(() => ServiceRevenueEstimate, {
    nullable: true,
    description: 'Estimate as it comes out now; null where the question cannot be answered any more.',
  })
  abstract readonly estimate: ServiceRevenueEstimate | null;

  @Field(() => [String], {
    description:
      'Names of the fields that come out otherwise, for example "totalEffect" or "diagnostics.retained"; empty where all are the same.',
  })
  abstract readonly changedFields: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Reason why the question cannot be answered any more, for example orders in a currency that it gives no rate for; null where it can.',
  })
  abstract readonly reason: string | null;
}
