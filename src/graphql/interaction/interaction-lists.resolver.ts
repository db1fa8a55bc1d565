import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import type { CustomerRow, InteractionRow, JourneyRow } from '../../domain/rows.js';
import { listInteractionsOfCustomer, listInteractionsOfJourney } from '../../services/interaction.service.js';
import { PageArgs } from '../connection/page.args.js';
import { withRowFields } from '../connection/row-fields.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Journey } from '../journey/journey.type.js';
import { InteractionConnection } from './interaction-connection.type.js';
import { InteractionListArgs } from './interaction.args.js';

@Resolver(() => Customer)
export class CustomerInteractionsResolver {
  @FieldResolver(() => InteractionConnection, {
    description: 'Interactions of the customer, ascending by when they occurred.',
  })
  interactions(
    @Root() customer: CustomerRow,
    @Args(() => InteractionListArgs) args: InteractionListArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<InteractionRow> {
    return listInteractionsOfCustomer(scope, customer, withRowFields(args, info));
  }
}

@Resolver(() => Journey)
export class JourneyInteractionsResolver {
  @FieldResolver(() => InteractionConnection, {
    description: 'Interactions of the journey, ascending by when they occurred, as last projected.',
  })
  interactions(
    @Root() journey: JourneyRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<InteractionRow> {
    return listInteractionsOfJourney(scope, journey, withRowFields(args, info));
  }
}
