import { Field, ObjectType } from 'type-graphql';
import type { GroupKey as GroupKeyValue } from '../../services/metrics/group-key.js';

@ObjectType({ description: 'What one dimension is for all rows of a group.' })
export abstract class GroupKey implements GroupKeyValue {
  @Field(() => String, { description: 'Name of the dimension, as in groupBy, for example "SEGMENT".' })
  abstract readonly dimension: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Value of the dimension: the key of what is on the map, the name of an enum value, the text of the segment, or the first day of the period (YYYY-MM-DD in the time zone of the window). Null: the records that lack it.',
  })
  abstract readonly value: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Label of the value for people, for example "Call centre" or "2026-Q1"; null where the value is.',
  })
  abstract readonly label: string | null;
}
