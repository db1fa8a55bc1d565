import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { Channel as ChannelRow, JourneyDefinition as JourneyDefinitionRow } from '../../domain/map.js';
import type { CustomerRow, JourneyRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import { listJourneys, listJourneysOfCustomer } from '../../services/journey.service.js';
import { channelsByIds, journeyDefinitionById } from '../../services/map-reference.service.js';
import { Channel } from '../channel/channel.type.js';
import { connectionType } from '../connection/connection-type.js';
import { withRowFields } from '../connection/row-fields.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { JourneyDefinition } from '../journey-definition/journey-definition.type.js';
import { JourneyListArgs, JourneysOfCustomerArgs } from './journey.args.js';
import { Journey } from './journey.type.js';

const JourneyConnection = connectionType('Journey', () => Journey, { one: 'journey', many: 'journeys' });

@Resolver(() => Journey)
export class JourneyResolver {
  @Query(() => JourneyConnection, {
    description:
      'Journeys of all customers, ascending by when they started unless ordered otherwise. Needs timeline:read.',
  })
  journeys(
    @Args(() => JourneyListArgs) args: JourneyListArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<JourneyRow> {
    return listJourneys(scope, withRowFields(args, info));
  }

  @FieldResolver(() => ID, { description: 'Global ID of the journey.' })
  id(@Root() { id, customerId }: JourneyRow): string {
    return toGlobalId({ type: 'Journey', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer of the journey.' })
  customer(@Root() journey: JourneyRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, journey);
  }

  @FieldResolver(() => JourneyDefinition, { description: 'Definition of the journey: what kind of journey it is.' })
  definition(
    @Root() { definitionId }: JourneyRow,
    @Ctx() { scope }: Context,
  ): JourneyDefinitionRow | Promise<JourneyDefinitionRow> {
    return journeyDefinitionById(scope, definitionId);
  }

  @FieldResolver(() => [Channel], {
    description: 'Distinct channels of the journey, in the order in which they were met.',
  })
  channels(
    @Root() { channelIds }: JourneyRow,
    @Ctx() { scope }: Context,
  ): readonly ChannelRow[] | Promise<readonly ChannelRow[]> {
    return channelsByIds(scope, channelIds);
  }
}

@Resolver(() => Customer)
export class CustomerJourneysResolver {
  @FieldResolver(() => JourneyConnection, {
    description: 'Journeys of the customer, ascending by when they started, as last projected.',
  })
  journeys(
    @Root() customer: CustomerRow,
    @Args(() => JourneysOfCustomerArgs) args: JourneysOfCustomerArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<JourneyRow> {
    return listJourneysOfCustomer(scope, customer, withRowFields(args, info));
  }
}
