import { Args, Ctx, FieldResolver, Float, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { BrandPromise as BrandPromiseRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import type { CustomerRow, JourneyRow, PromiseOutcomeRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import { journeyOfPromiseOutcome } from '../../services/journey.service.js';
import { promiseById, touchpointById } from '../../services/map-reference.service.js';
import { fulfilmentOf, listPromiseOutcomesOfCustomer, verdictOf } from '../../services/promise-outcome.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Journey } from '../journey/journey.type.js';
import { BrandPromise } from '../promise/promise.type.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { PromiseOutcome } from './promise-outcome.type.js';
import { PromiseVerdict } from './promise-verdict.enum.js';

const PromiseOutcomeConnection = connectionType('PromiseOutcome', () => PromiseOutcome, {
  one: 'promise outcome',
  many: 'promise outcomes',
});

@Resolver(() => PromiseOutcome)
export class PromiseOutcomeResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the promise outcome.' })
  id(@Root() { id, customerId }: PromiseOutcomeRow): string {
    return toGlobalId({ type: 'PromiseOutcome', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer to whom the promise was made.' })
  customer(@Root() outcome: PromiseOutcomeRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, outcome);
  }

  @FieldResolver(() => BrandPromise, { description: 'Promise that was made.' })
  promise(
    @Root() { promiseId }: PromiseOutcomeRow,
    @Ctx() { scope }: Context,
  ): BrandPromiseRow | Promise<BrandPromiseRow> {
    return promiseById(scope, promiseId);
  }

  @FieldResolver(() => Touchpoint, { description: 'Touchpoint at which the promise had to be kept.' })
  touchpoint(
    @Root() { touchpointId }: PromiseOutcomeRow,
    @Ctx() { scope }: Context,
  ): TouchpointRow | Promise<TouchpointRow> {
    return touchpointById(scope, touchpointId);
  }

  @FieldResolver(() => Journey, {
    nullable: true,
    description: 'Journey of the promise outcome, as last projected; null where it belongs to none.',
  })
  journey(@Root() outcome: PromiseOutcomeRow, @Ctx() { scope }: Context): Promise<JourneyRow | null> {
    return journeyOfPromiseOutcome(scope, outcome);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Fulfilment of the promise as a share, 0 to 1.5: 1 is exactly as promised, 0.1 is 10 Mbps of 100 promised; null while pending.',
  })
  fulfilment(@Root() outcome: PromiseOutcomeRow, @Ctx() { scope }: Context): number | null | Promise<number | null> {
    return fulfilmentOf(scope, outcome);
  }

  @FieldResolver(() => PromiseVerdict, { description: 'Whether the promise was kept, as of now.' })
  verdict(@Root() outcome: PromiseOutcomeRow, @Ctx() { scope }: Context): PromiseVerdict | Promise<PromiseVerdict> {
    return verdictOf(scope, outcome);
  }
}

@Resolver(() => Customer)
export class CustomerPromiseOutcomesResolver {
  @FieldResolver(() => PromiseOutcomeConnection, {
    description: 'Promise outcomes of the customer, ascending by when the promise was made.',
  })
  promiseOutcomes(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
  ): Connection<PromiseOutcomeRow> {
    return listPromiseOutcomesOfCustomer(scope, customer, args);
  }
}
