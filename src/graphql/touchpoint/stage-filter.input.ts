import { Field, InputType } from 'type-graphql';
import type { OneOfFilter } from '../../domain/filter.js';
import { Stage } from './stage.enum.js';

@InputType({ description: 'Conditions on the stage of a touchpoint. All that are given hold together.' })
export class StageFilter implements OneOfFilter<Stage> {
  @Field(() => Stage, { nullable: true, description: 'The stage is this one.' })
  eq?: Stage | null;

  @Field(() => [Stage], { nullable: true, description: 'The stage is one of these; an empty list matches nothing.' })
  in?: Stage[] | null;
}
