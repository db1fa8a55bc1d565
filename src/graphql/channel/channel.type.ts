import { Extensions, Field, ObjectType } from 'type-graphql';
import { IS_SHARED } from '../execution/shared-step.js';
import { Node } from '../node/node.type.js';

@Extensions({ [IS_SHARED]: true })
@ObjectType({
  implements: Node,
  description: 'A way in which customers and the company meet: website, call centre, store. Needs map:read.',
})
export abstract class Channel {
  @Field(() => String, {
    description: 'Key of the channel, by which files and filters name it, for example "website".',
  })
  abstract readonly key: string;

  @Field(() => String, { description: 'Name of the channel for people, for example "Call centre".' })
  abstract readonly name: string;

  @Field(() => Boolean, {
    description:
      'Whether the channel is digital: website, app, e-mail and social media are; call centre, store, technician and printed bill are not.',
  })
  abstract readonly digital: boolean;

  @Field(() => Boolean, { description: 'Whether a person serves the customer in the channel.' })
  abstract readonly staffed: boolean;
}
