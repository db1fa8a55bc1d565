import { Field, InputType } from 'type-graphql';
import type { DateTimeFilter as Conditions } from '../../domain/filter.js';
import { DateTime } from '../scalars/date-time.js';

@InputType({ description: 'Conditions on an instant. All that are given hold together.' })
export class DateTimeFilter implements Conditions {
  @Field(() => DateTime, { nullable: true, description: 'The instant is this or later.' })
  gte?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The instant is earlier than this.' })
  lt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the instant is missing; false: it is there.' })
  isNull?: boolean | null;
}
