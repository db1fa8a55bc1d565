import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SaveEstimatePayload as Payload } from '../../services/saved-estimate/saved-estimate.service.js';
import { saveEstimate } from '../../services/saved-estimate/saved-estimate.service.js';
import type { Context } from '../context.js';
import { ServiceRevenueInput } from '../service-revenue/service-revenue.input.js';
import { UserError } from '../user-error/user-error.type.js';
import { SavedEstimate } from './saved-estimate.type.js';

@InputType({ description: 'A question whose answer is to be kept, and who signs it.' })
export abstract class SaveEstimateInput {
  @Field(() => ServiceRevenueInput, { description: 'Question that the estimate answers.' })
  abstract readonly input: ServiceRevenueInput;

  @Field(() => String, {
    nullable: true,
    description:
      'Author of the estimate: who signs it, 200 characters at most, for example "Noa Cohen, controlling". Left out or blank: the name of the API key.',
  })
  readonly author?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Note on the estimate: what it is for, 5,000 characters at most. Name no customer: it is kept for good.',
  })
  readonly note?: string | null;
}

@ObjectType({ description: 'What became of an estimate that was to be saved.' })
export abstract class SaveEstimatePayload {
  @Field(() => SavedEstimate, { nullable: true, description: 'Estimate as it was saved; null where it was not.' })
  abstract readonly estimate: SavedEstimate | null;

  @Field(() => [UserError], { description: 'What is wrong with author or note; empty where the estimate was saved.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class SaveEstimateResolver {
  @Mutation(() => SaveEstimatePayload, {
    description:
      'Computes an estimate of service, loyalty and revenue and keeps it for good, with the question, the version of the code and the checksum of the cells. Needs estimate:save and metrics:read.',
  })
  saveEstimate(
    @Arg('input', () => SaveEstimateInput, { description: 'The question, and who signs its answer.' })
    input: SaveEstimateInput,
    @Ctx() { scope }: Context,
  ): Promise<Payload> {
    return saveEstimate(scope, input);
  }
}
