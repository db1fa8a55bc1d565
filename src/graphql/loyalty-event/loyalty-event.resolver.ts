import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { CustomerRow, LoyaltyEventRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import { listLoyaltyEventsOfCustomer } from '../../services/loyalty-event.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { LoyaltyEvent } from './loyalty-event.type.js';

const LoyaltyEventConnection = connectionType('LoyaltyEvent', () => LoyaltyEvent, {
  one: 'loyalty event',
  many: 'loyalty events',
});

@Resolver(() => LoyaltyEvent)
export class LoyaltyEventResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the loyalty event.' })
  id(@Root() { id, customerId }: LoyaltyEventRow): string {
    return toGlobalId({ type: 'LoyaltyEvent', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer of the loyalty event.' })
  customer(@Root() event: LoyaltyEventRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, event);
  }
}

@Resolver(() => Customer)
export class CustomerLoyaltyEventsResolver {
  @FieldResolver(() => LoyaltyEventConnection, {
    description: 'Loyalty events of the customer, ascending by their time.',
  })
  loyaltyEvents(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
  ): Connection<LoyaltyEventRow> {
    return listLoyaltyEventsOfCustomer(scope, customer, args);
  }
}
