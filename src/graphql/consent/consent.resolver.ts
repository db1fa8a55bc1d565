import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { ConsentRow, CustomerRow } from '../../domain/rows.js';
import { type ConsentState as State, consentStatesOf, listConsentsOfCustomer } from '../../services/consent.service.js';
import { customerOf } from '../../services/customer.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Consent, ConsentState } from './consent.type.js';

const ConsentConnection = connectionType('Consent', () => Consent, { one: 'consent', many: 'consents' });

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the consent.' })
  id(@Root() { id, customerId }: ConsentRow): string {
    return toGlobalId({ type: 'Consent', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer of the consent.' })
  customer(@Root() consent: ConsentRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, consent);
  }
}

@Resolver(() => Customer)
export class CustomerConsentsResolver {
  @FieldResolver(() => ConsentConnection, {
    description: 'Consents of the customer, granted and withdrawn, ascending by their time.',
  })
  consents(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
  ): Connection<ConsentRow> {
    return listConsentsOfCustomer(scope, customer, args);
  }

  @FieldResolver(() => [ConsentState], { description: 'What the customer allows now: one state for each purpose.' })
  consentStates(@Root() customer: CustomerRow, @Ctx() { scope }: Context): Promise<State[]> {
    return consentStatesOf(scope, customer);
  }
}
