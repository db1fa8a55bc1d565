import { Field, ObjectType } from 'type-graphql';
import type { MetricDefinition as Definition } from '../../services/metrics/metric-catalog.service.js';

@ObjectType({ description: 'What a metric means and how it is computed.' })
export abstract class MetricDefinition implements Definition {
  @Field(() => String, {
    description: 'Key of the metric: the name of its field in an answer, for example "keptRate".',
  })
  abstract readonly key: string;

  @Field(() => String, { description: 'Name of the metric for people.' })
  abstract readonly name: string;

  @Field(() => String, { description: 'Meaning of the metric: what it tells its reader.' })
  abstract readonly meaning: string;

  @Field(() => String, { description: 'Formula of the metric in words.' })
  abstract readonly formula: string;

  @Field(() => String, { description: 'Unit of the metric, for example "points 0..100".' })
  abstract readonly unit: string;

  @Field(() => String, { description: 'When the metric is better: "higher", "lower" or "neither".' })
  abstract readonly betterWhen: 'higher' | 'lower' | 'neither';

  @Field(() => String, { nullable: true, description: 'Reference of the method; null where it is plain arithmetic.' })
  abstract readonly reference: string | null;
}
