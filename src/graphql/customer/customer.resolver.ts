import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { CustomerRow, ExternalId as ExternalIdRow } from '../../domain/rows.js';
import { externalIdsOf, findCustomer, listCustomers } from '../../services/customer.service.js';
import { openPersonalData } from '../../services/personal-data.service.js';
import { connectionType } from '../connection/connection-type.js';
import { withRowFields } from '../connection/row-fields.js';
import type { Context } from '../context.js';
import { CustomerLookup } from './customer-lookup.input.js';
import { CustomerListArgs } from './customer.args.js';
import { Customer, ExternalId } from './customer.type.js';

const CustomerConnection = connectionType('Customer', () => Customer, { one: 'customer', many: 'customers' });

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, {
    nullable: true,
    description: 'The customer of this ID or external ID, or null where there is none. Needs timeline:read.',
  })
  customer(
    @Arg('by', () => CustomerLookup, { description: 'How the customer is named.' }) by: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<CustomerRow | null> {
    return findCustomer(scope, by);
  }

  @Query(() => CustomerConnection, {
    description: 'Customers, ascending by when they joined unless ordered otherwise. Needs timeline:read.',
  })
  customers(
    @Args(() => CustomerListArgs) args: CustomerListArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<CustomerRow> {
    return listCustomers(scope, withRowFields(args, info));
  }

  @FieldResolver(() => ID, { description: 'Global ID of the customer.' })
  id(@Root() { id }: CustomerRow): string {
    return toGlobalId({ type: 'Customer', id });
  }

  @FieldResolver(() => [ExternalId], {
    description: 'What the sources call the customer, in the order of the sources.',
  })
  externalIds(@Root() customer: CustomerRow, @Ctx() { scope }: Context): Promise<readonly ExternalIdRow[]> {
    return externalIdsOf(scope, customer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the customer: personal data. Needs personal-data:read; null with an error without it.',
  })
  name(@Root() customer: CustomerRow, @Ctx() { scope }: Context): string | null {
    return openPersonalData(scope, customer.name, { field: 'Customer.name', customerId: customer.id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'E-mail address of the customer: personal data. Needs personal-data:read; null with an error without it.',
  })
  email(@Root() customer: CustomerRow, @Ctx() { scope }: Context): string | null {
    return openPersonalData(scope, customer.email, { field: 'Customer.email', customerId: customer.id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Telephone number of the customer: personal data. Needs personal-data:read; null with an error without it.',
  })
  phone(@Root() customer: CustomerRow, @Ctx() { scope }: Context): string | null {
    return openPersonalData(scope, customer.phone, { field: 'Customer.phone', customerId: customer.id });
  }
}
