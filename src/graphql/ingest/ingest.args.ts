import { ArgsType, Field, Float } from 'type-graphql';
import { TimelineRecord } from './timeline-record.input.js';

@ArgsType()
export abstract class IngestArgs {
  @Field(() => String, {
    description: 'Key of the source, for example "crm": the IDs of the records are unique in it.',
  })
  abstract source: string;

  @Field(() => [TimelineRecord], { description: 'Records, 1,000 at most, in any order; each stands alone.' })
  abstract records: TimelineRecord[];

  @Field(() => Float, { nullable: true, defaultValue: 0, description: 'Lowest possible rating in the records.' })
  ratingScaleMin?: number | null;

  @Field(() => Float, { nullable: true, defaultValue: 100, description: 'Highest possible rating in the records.' })
  ratingScaleMax?: number | null;
}
