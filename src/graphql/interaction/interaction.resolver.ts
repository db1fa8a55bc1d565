import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Float, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { Employee as EmployeeRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import type { CustomerRow, InteractionRow, JourneyRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import {
  type MeasureRating as Rating,
  listInteractions,
  ratingsOf,
  scoreOf,
} from '../../services/interaction.service.js';
import { journeyOfInteraction } from '../../services/journey.service.js';
import { employeeById, touchpointById } from '../../services/map-reference.service.js';
import { withRowFields } from '../connection/row-fields.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Employee } from '../employee/employee.type.js';
import { Journey } from '../journey/journey.type.js';
import { MeasureRating } from '../measure/measure-rating.type.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { InteractionConnection } from './interaction-connection.type.js';
import { InteractionListArgs } from './interaction.args.js';
import { Interaction } from './interaction.type.js';

@Resolver(() => Interaction)
export class InteractionResolver {
  @Query(() => InteractionConnection, {
    description: 'Interactions of all customers, ascending by when they occurred. Needs timeline:read.',
  })
  interactions(
    @Args(() => InteractionListArgs) args: InteractionListArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<InteractionRow> {
    return listInteractions(scope, withRowFields(args, info));
  }

  @FieldResolver(() => ID, { description: 'Global ID of the interaction.' })
  id(@Root() { id, customerId }: InteractionRow): string {
    return toGlobalId({ type: 'Interaction', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer of the interaction.' })
  customer(@Root() interaction: InteractionRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, interaction);
  }

  @FieldResolver(() => Touchpoint, { description: 'Touchpoint of the interaction.' })
  touchpoint(
    @Root() { touchpointId }: InteractionRow,
    @Ctx() { scope }: Context,
  ): TouchpointRow | Promise<TouchpointRow> {
    return touchpointById(scope, touchpointId);
  }

  @FieldResolver(() => Journey, {
    nullable: true,
    description: 'Journey of the interaction, as last projected; null where it belongs to none.',
  })
  journey(@Root() interaction: InteractionRow, @Ctx() { scope }: Context): Promise<JourneyRow | null> {
    return journeyOfInteraction(scope, interaction);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Employee who served the customer in the interaction; null: nobody, or not known.',
  })
  employee(
    @Root() { employeeId }: InteractionRow,
    @Ctx() { scope }: Context,
  ): EmployeeRow | null | Promise<EmployeeRow> {
    return employeeId === null ? null : employeeById(scope, employeeId);
  }

  @FieldResolver(() => [MeasureRating], {
    description: 'Ratings of the interaction on the five measures: always five rows, in the same order.',
  })
  ratings(@Root() interaction: InteractionRow, @Ctx() { scope }: Context): Rating[] {
    return ratingsOf(scope, interaction);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Score of the interaction in points, 0 to 100: its ratings by the channel's weights; null where under half of the weight was answered.",
  })
  score(@Root() interaction: InteractionRow, @Ctx() { scope }: Context): number | null | Promise<number | null> {
    return scoreOf(scope, interaction);
  }
}
