import { Field, InputType } from 'type-graphql';
import type { StringFilter as Conditions } from '../../domain/filter.js';

@InputType({ description: 'Conditions on a text. All that are given hold together; upper and lower case differ.' })
export class StringFilter implements Conditions {
  @Field(() => String, { nullable: true, description: 'The text is exactly this.' })
  eq?: string | null;

  @Field(() => String, { nullable: true, description: 'The text is another one, or missing.' })
  ne?: string | null;

  @Field(() => [String], { nullable: true, description: 'The text is one of these; an empty list matches nothing.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The text begins with exactly this; there are no wildcards.' })
  startsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the text is missing; false: it is there.' })
  isNull?: boolean | null;
}
