import { Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import { type IngestPayload as Payload, type IngestResult as Result, ingest } from '../../services/ingest.service.js';
import type { Context } from '../context.js';
import { IngestArgs } from './ingest.args.js';
import { IngestPayload, IngestResult } from './ingest.type.js';

@Resolver(() => IngestResult)
export class IngestResolver {
  @Mutation(() => IngestPayload, {
    description:
      'Takes in records, 1,000 at most. Each stands alone: one that is wrong rejects itself only. Sending again is harmless: the same ID in the same source is DUPLICATE when equal, UPDATED when it differs. Needs timeline:write.',
  })
  ingest(
    @Args(() => IngestArgs) { source, records, ratingScaleMin, ratingScaleMax }: IngestArgs,
    @Ctx() { scope }: Context,
  ): Promise<Payload> {
    const ratingScale = { ratingScaleMin: ratingScaleMin ?? 0, ratingScaleMax: ratingScaleMax ?? 100 };
    return ingest(scope, { source, records, ...ratingScale });
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Global ID of what was stored; null where it was rejected.' })
  id(@Root() { node }: Result): string | null {
    return node && toGlobalId(node);
  }
}
