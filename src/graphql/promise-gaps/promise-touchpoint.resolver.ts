import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { BrandPromise as BrandPromiseRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import { promiseById, touchpointById } from '../../services/map-reference.service.js';
import type { PromiseGaps as Answer } from '../../services/metrics/promise-gaps.service.js';
import type { Context } from '../context.js';
import { BrandPromise } from '../promise/promise.type.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { PromiseTouchpoint } from './promise-gaps.type.js';

type Pair = Answer['unmeasured'][number];

@Resolver(() => PromiseTouchpoint)
export class PromiseTouchpointResolver {
  @FieldResolver(() => BrandPromise, { description: 'Promise of the pair.' })
  promise(@Root() { promise }: Pair, @Ctx() { scope }: Context): BrandPromiseRow | Promise<BrandPromiseRow> {
    return promiseById(scope, promise.id);
  }

  @FieldResolver(() => Touchpoint, { description: 'Touchpoint of the pair.' })
  touchpoint(@Root() { touchpoint }: Pair, @Ctx() { scope }: Context): TouchpointRow | Promise<TouchpointRow> {
    return touchpointById(scope, touchpoint.id);
  }
}
