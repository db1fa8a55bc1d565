import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { IS_SHARED } from '../execution/shared-step.js';
import { Node } from '../node/node.type.js';

@Extensions({ [IS_SHARED]: true })
@ObjectType({
  implements: Node,
  description:
    'A kind of journey, such as onboarding or solving a problem: what ends it and what completes it. Needs map:read.',
})
export abstract class JourneyDefinition {
  @Field(() => String, {
    description: 'Key of the journey definition, by which files and filters name it, for example "onboarding".',
  })
  abstract readonly key: string;

  @Field(() => String, { description: 'Name of the journey definition for people.' })
  abstract readonly name: string;

  @Field(() => Int, {
    description: 'Longest silence within a journey of the definition, in days: a longer one starts a new journey.',
  })
  abstract readonly maxGapDays: number;
}
