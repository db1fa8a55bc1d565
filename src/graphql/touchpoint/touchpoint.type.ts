import { Extensions, Field, ObjectType } from 'type-graphql';
import { IS_SHARED } from '../execution/shared-step.js';
import { Node } from '../node/node.type.js';
import { Stage } from './stage.enum.js';

@Extensions({ [IS_SHARED]: true })
@ObjectType({
  implements: Node,
  description: 'A place where customers meet the company, in one channel and one stage. Needs map:read.',
})
export abstract class Touchpoint {
  @Field(() => String, {
    description: 'Key of the touchpoint, by which files and filters name it, for example "support-call".',
  })
  abstract readonly key: string;

  @Field(() => String, { description: 'Name of the touchpoint for people.' })
  abstract readonly name: string;

  @Field(() => Stage, { description: 'Stage of the touchpoint.' })
  abstract readonly stage: Stage;

  @Field(() => Boolean, {
    description: 'Whether the touchpoint is a moment of truth: it decides on loyalty more than others.',
  })
  abstract readonly momentOfTruth: boolean;
}
