import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { FeedbackMetric, FeedbackSource } from './feedback.enums.js';

@ObjectType({ implements: Node, description: 'Something a customer said about the company. Needs timeline:read.' })
export abstract class Feedback {
  @Field(() => DateTime, { description: 'When the feedback was given.' })
  abstract readonly at: Date;

  @Field(() => FeedbackSource, { description: 'Source of the feedback.' })
  abstract readonly source: FeedbackSource;

  @Field(() => FeedbackMetric, { description: 'What the feedback measures.' })
  abstract readonly metric: FeedbackMetric;

  @Field(() => Float, {
    nullable: true,
    description: 'Score of the feedback in points, 0 to 100, higher is better; null for words only.',
  })
  abstract readonly score: number | null;

  @Field(() => Float, { nullable: true, description: 'Score of the feedback as given, on its own scale.' })
  abstract readonly rawScore: number | null;

  @Field(() => Float, { nullable: true, description: 'Lowest possible score on the scale of the feedback.' })
  abstract readonly scaleMin: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest possible score on the scale of the feedback.' })
  abstract readonly scaleMax: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the text of the feedback: BCP 47, for example "he"; null: not known.',
  })
  abstract readonly language: string | null;
}
