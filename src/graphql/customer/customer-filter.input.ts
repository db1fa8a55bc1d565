import { Field, InputType } from 'type-graphql';
import type { CustomerFilter as Conditions } from '../../domain/filter.js';
import { DateTimeFilter } from '../filter/date-time-filter.input.js';
import { StringFilter } from '../filter/string-filter.input.js';

@InputType({ description: 'Conditions on one attribute of a customer.' })
export abstract class AttributeFilter {
  @Field(() => String, { description: 'Name of the attribute, for example "region".' })
  abstract name: string;

  @Field(() => StringFilter, {
    description: 'Conditions on the value of the attribute, as text; null where the customer lacks it.',
  })
  abstract value: StringFilter;
}

@InputType({ description: 'Conditions on a customer. All that are given hold together; 10 levels deep at most.' })
export class CustomerFilter implements Conditions {
  @Field(() => [CustomerFilter], { nullable: true, description: 'All of these filters hold.' })
  and?: CustomerFilter[] | null;

  @Field(() => [CustomerFilter], { nullable: true, description: 'At least one of these filters holds.' })
  or?: CustomerFilter[] | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'This filter does not hold.' })
  not?: CustomerFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Conditions on the segment of the customer.' })
  segment?: StringFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'Conditions on when the customer joined.' })
  joinedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'Conditions on when the customer left; null: stays.' })
  leftAt?: DateTimeFilter | null;

  @Field(() => AttributeFilter, { nullable: true, description: 'Conditions on one attribute of the customer.' })
  attribute?: AttributeFilter | null;
}
