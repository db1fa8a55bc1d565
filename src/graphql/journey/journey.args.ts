import { ArgsType, Field, InputType } from 'type-graphql';
import { vocabulary } from '../../domain/vocabulary.js';
import { OrderDirection } from '../connection/order-direction.enum.js';
import { PageArgs } from '../connection/page.args.js';
import { describeEnum } from '../enum/describe-enum.js';
import { JourneyFilter } from './journey-filter.input.js';

/** What journeys can be ordered by. */
const JourneyOrderField = vocabulary('STARTED_AT');
type JourneyOrderField = keyof typeof JourneyOrderField;

describeEnum(JourneyOrderField, 'JourneyOrderField', {
  description: 'What journeys can be ordered by.',
  values: { STARTED_AT: 'When the journey started, then the id.' },
});

@InputType({ description: 'Order of a list of journeys.' })
export abstract class JourneyOrder {
  @Field(() => JourneyOrderField, { description: 'Field of the order.' })
  abstract field: JourneyOrderField;

  @Field(() => OrderDirection, { description: 'Direction of the order.' })
  abstract direction: OrderDirection;
}

@ArgsType()
export class JourneysOfCustomerArgs extends PageArgs {
  @Field(() => JourneyFilter, { nullable: true, description: 'Conditions on the journeys; left out: all of them.' })
  filter?: JourneyFilter | null;
}

@ArgsType()
export class JourneyListArgs extends JourneysOfCustomerArgs {
  @Field(() => JourneyOrder, {
    nullable: true,
    description: 'Order of the journeys; left out: ascending by when they started.',
  })
  orderBy?: JourneyOrder | null;
}
