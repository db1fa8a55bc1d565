import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { ServiceRevenueEstimate as Answer } from '../../services/metrics/service-revenue/estimate.js';
import type { EstimateReproduction as Reproduction } from '../../services/saved-estimate/reproduction.js';
import type { SavedEstimate as Saved } from '../../services/saved-estimate/saved-estimate.js';
import {
  findSavedEstimate,
  isReproduced,
  listSavedEstimates,
  reproductionOf,
  savedAnswerOf,
} from '../../services/saved-estimate/saved-estimate.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { ServiceRevenueEstimate } from '../service-revenue/service-revenue-estimate.type.js';
import { EstimateReproduction } from './estimate-reproduction.type.js';
import { SavedEstimate } from './saved-estimate.type.js';

const SavedEstimateConnection = connectionType('SavedEstimate', () => SavedEstimate, {
  one: 'saved estimate',
  many: 'saved estimates',
  needs: 'metrics:read',
});

@Resolver(() => SavedEstimate)
export class SavedEstimateResolver {
  @Query(() => SavedEstimateConnection, {
    description: 'Saved estimates, ascending by when they were saved. Needs metrics:read.',
  })
  estimates(@Args(() => PageArgs) args: PageArgs, @Ctx() { scope }: Context): Connection<Saved> {
    return listSavedEstimates(scope, args);
  }

  @Query(() => SavedEstimate, {
    name: 'estimate',
    nullable: true,
    description: 'The saved estimate with this global ID, or null where there is none. Needs metrics:read.',
  })
  estimateById(
    @Arg('id', () => ID, { description: 'Global ID of the saved estimate.' }) id: string,
    @Ctx() { scope }: Context,
  ): Promise<Saved | null> {
    return findSavedEstimate(scope, id);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the saved estimate.' })
  id(@Root() { id }: Saved): string {
    return toGlobalId({ type: 'SavedEstimate', id });
  }

  @FieldResolver(() => ServiceRevenueEstimate, {
    description:
      'Estimate as it was, with its diagnostics, warnings and freshness. Without the permission small-groups:read, one about fewer than five customers tells nothing: it is SUPPRESSED.',
  })
  estimate(@Root() saved: Saved, @Ctx() { scope }: Context): Answer {
    return savedAnswerOf(scope, saved);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the question still has this answer: it is computed again when this is selected, on the cells as they stand now and at the clock of the saving.',
  })
  reproduced(@Root() saved: Saved, @Ctx() { scope }: Context): Promise<boolean> {
    return isReproduced(scope, saved);
  }

  @FieldResolver(() => EstimateReproduction, {
    description:
      'What became of the saved estimate, and why: computed when selected, once together with reproduced; 20 saved estimates in a request at most.',
  })
  reproduction(@Root() saved: Saved, @Ctx() { scope }: Context): Promise<Reproduction> {
    return reproductionOf(scope, saved);
  }
}
