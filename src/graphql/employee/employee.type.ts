import { Extensions, Field, ObjectType } from 'type-graphql';
import { IS_SHARED } from '../execution/shared-step.js';
import { Node } from '../node/node.type.js';

@Extensions({ [IS_SHARED]: true })
@ObjectType({ implements: Node, description: 'Someone who serves customers. Needs map:read.' })
export abstract class Employee {
  @Field(() => String, { description: 'Key of the employee, by which files name the employee.' })
  abstract readonly key: string;

  @Field(() => String, { nullable: true, description: 'Team of the employee; null where it is not known.' })
  abstract readonly team: string | null;
}
