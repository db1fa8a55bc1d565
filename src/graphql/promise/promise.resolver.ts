import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import type { BrandPromise as BrandPromiseRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import { promisesAtTouchpoint, touchpointsByIds } from '../../services/map-reference.service.js';
import { listPromises } from '../../services/map/read.service.js';
import type { Context } from '../context.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { BrandPromise } from './promise.type.js';

@Resolver(() => BrandPromise)
export class PromiseResolver {
  @Query(() => [BrandPromise], { description: 'All brand promises, in the order of their keys. Needs map:read.' })
  promises(@Ctx() { scope }: Context): readonly BrandPromiseRow[] {
    return listPromises(scope);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the promise.' })
  id(@Root() { id }: BrandPromiseRow): string {
    return toGlobalId({ type: 'BrandPromise', id });
  }

  @FieldResolver(() => [Touchpoint], { description: 'Touchpoints where the promise has to be kept.' })
  touchpoints(
    @Root() { touchpointIds }: BrandPromiseRow,
    @Ctx() { scope }: Context,
  ): readonly TouchpointRow[] | Promise<readonly TouchpointRow[]> {
    return touchpointsByIds(scope, touchpointIds);
  }
}

@Resolver(() => Touchpoint)
export class TouchpointPromisesResolver {
  @FieldResolver(() => [BrandPromise], {
    description: 'Promises that have to be kept at the touchpoint, in the order of their keys.',
  })
  promises(@Root() touchpoint: TouchpointRow, @Ctx() { scope }: Context): readonly BrandPromiseRow[] {
    return promisesAtTouchpoint(scope, touchpoint);
  }
}
