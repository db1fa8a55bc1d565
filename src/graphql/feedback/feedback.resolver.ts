import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { Touchpoint as TouchpointRow } from '../../domain/map.js';
import type { CustomerRow, FeedbackRow, InteractionRow, JourneyRow } from '../../domain/rows.js';
import { customerOf } from '../../services/customer.service.js';
import { isFormal, listFeedbackOfCustomer } from '../../services/feedback.service.js';
import { interactionOfFeedback } from '../../services/interaction.service.js';
import { journeyOfFeedback } from '../../services/journey.service.js';
import { touchpointById } from '../../services/map-reference.service.js';
import { openPersonalData } from '../../services/personal-data.service.js';
import { connectionType } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page.args.js';
import type { Context } from '../context.js';
import { Customer } from '../customer/customer.type.js';
import { Interaction } from '../interaction/interaction.type.js';
import { Journey } from '../journey/journey.type.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { Feedback } from './feedback.type.js';

const FeedbackConnection = connectionType('Feedback', () => Feedback, {
  one: 'piece of feedback',
  many: 'pieces of feedback',
});

@Resolver(() => Feedback)
export class FeedbackResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the feedback.' })
  id(@Root() { id, customerId }: FeedbackRow): string {
    return toGlobalId({ type: 'Feedback', customerId, id });
  }

  @FieldResolver(() => Customer, { description: 'Customer who gave the feedback.' })
  customer(@Root() feedback: FeedbackRow, @Ctx() { scope }: Context): Promise<CustomerRow> {
    return customerOf(scope, feedback);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the feedback is formal: a survey or a complaint, and not something said in passing.',
  })
  formal(@Root() feedback: FeedbackRow, @Ctx() { scope }: Context): boolean {
    return isFormal(scope, feedback);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Text of the feedback: personal data. Needs personal-data:read; null with an error without it.',
  })
  text(@Root() feedback: FeedbackRow, @Ctx() { scope }: Context): string | null {
    return openPersonalData(scope, feedback.text, { field: 'Feedback.text', customerId: feedback.customerId });
  }

  @FieldResolver(() => Touchpoint, {
    nullable: true,
    description: 'Touchpoint that the feedback is about; null: none named.',
  })
  touchpoint(
    @Root() { touchpointId }: FeedbackRow,
    @Ctx() { scope }: Context,
  ): TouchpointRow | null | Promise<TouchpointRow> {
    return touchpointId === null ? null : touchpointById(scope, touchpointId);
  }

  @FieldResolver(() => Journey, {
    nullable: true,
    description: 'Journey that the feedback is about, as last projected; null: none named, or not there.',
  })
  journey(@Root() feedback: FeedbackRow, @Ctx() { scope }: Context): Promise<JourneyRow | null> {
    return journeyOfFeedback(scope, feedback);
  }

  @FieldResolver(() => Interaction, {
    nullable: true,
    description: 'Interaction that the feedback is about; null: none named, or not there.',
  })
  interaction(@Root() feedback: FeedbackRow, @Ctx() { scope }: Context): Promise<InteractionRow | null> {
    return interactionOfFeedback(scope, feedback);
  }
}

@Resolver(() => Customer)
export class CustomerFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, {
    description: 'Feedback of the customer, ascending by when it was given.',
  })
  feedback(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: Context,
  ): Connection<FeedbackRow> {
    return listFeedbackOfCustomer(scope, customer, args);
  }
}
