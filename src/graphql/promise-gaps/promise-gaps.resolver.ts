import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { type PromiseGaps as Answer, promiseGaps } from '../../services/metrics/promise-gaps.service.js';
import type { Context } from '../context.js';
import { PromiseGapsArgs } from './promise-gaps.args.js';
import { PromiseGaps } from './promise-gaps.type.js';

@Resolver()
export class PromiseGapsResolver {
  @Query(() => PromiseGaps, {
    description:
      'What was promised against what was delivered in a window, in total and by group, and where nobody knows. Needs metrics:read.',
  })
  promiseGaps(@Args(() => PromiseGapsArgs) args: PromiseGapsArgs, @Ctx() { scope }: Context): Promise<Answer> {
    return promiseGaps(scope, args);
  }
}
