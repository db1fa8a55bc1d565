import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { Channel as ChannelRow } from '../../domain/map.js';
import type { CustomerRow, OrderRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import { channelById } from '../../services/map-reference.service.js';
import { listOrdersOfCustomer } from '../../services/order.service.js';
import { Channel } from '../channel/channel.type.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Order } from './order.type.js';

const OrderConnection = connectionType('Order', () => Order, { one: 'order', many: 'orders' });

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the order.' })
  id(@Root() { id, customerId }: OrderRow): string {
    return toGlobalId({ type: 'Order', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer of the order.' })
  customer(@Root() order: OrderRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, order);
  }

  @FieldResolver(() => Channel, { nullable: true, description: 'Channel by which the order came in; null: not known.' })
  channel(@Root() { channelId }: OrderRow, @Ctx() { scope }: Context): ChannelRow | null | Promise<ChannelRow> {
    return channelId === null ? null : channelById(scope, channelId);
  }
}

@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: 'Orders of the customer, ascending by their time.' })
  orders(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
  ): Connection<OrderRow> {
    return listOrdersOfCustomer(scope, customer, args);
  }
}
