import { Field, Float, InputType } from 'type-graphql';
import { FeedbackMetric, FeedbackSource } from '../feedback/feedback.enums.js';
import { DateTime } from '../scalars/date-time.js';

@InputType({ description: 'Feedback, as a source knows it.' })
export abstract class FeedbackRecord {
  @Field(() => String, { description: 'ID of the feedback in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => DateTime, { description: 'When the feedback was given.' })
  abstract at: Date;

  @Field(() => FeedbackSource, { description: 'Source of the feedback.' })
  abstract source: FeedbackSource;

  @Field(() => FeedbackMetric, { description: 'What the feedback measures.' })
  abstract metric: FeedbackMetric;

  @Field(() => Float, { nullable: true, description: 'Score of the feedback, on its own scale.' })
  score?: number | null;

  @Field(() => Float, { nullable: true, description: 'Lowest possible score; left out: that of the metric.' })
  scaleMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest possible score; left out: that of the metric.' })
  scaleMax?: number | null;

  @Field(() => String, { nullable: true, description: 'Text of the feedback: personal data.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the text: BCP 47, for example "he".' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the touchpoint that the feedback is about.' })
  touchpoint?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the journey in the source that the feedback is about.' })
  journey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ID of the interaction in the source that the feedback is about.',
  })
  interaction?: string | null;
}
