import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { JSONObject } from '../scalars/json-object.js';

@ObjectType({
  implements: Node,
  description:
    'An estimate as it was when somebody saved it, with all that is needed to check it later. It is never changed or deleted. Needs metrics:read.',
})
export abstract class SavedEstimate {
  @Field(() => DateTime, { description: 'Time at which the estimate was saved.' })
  abstract readonly savedAt: Date;

  @Field(() => String, {
    description:
      'Author of the saved estimate: who signs it, as that person wrote it, for example "Noa Cohen, controlling".',
  })
  abstract readonly author: string;

  @Field(() => String, {
    description: 'Name of the API key by which the estimate was saved; nobody can choose another.',
  })
  abstract readonly savedBy: string;

  @Field(() => String, {
    nullable: true,
    description: 'Note on the saved estimate: what it is for, in the words of its author; null: none.',
  })
  abstract readonly note: string | null;

  @Field(() => JSONObject, {
    description:
      'Question that the estimate answers: the ServiceRevenueInput, with the defaults of that time filled in.',
  })
  abstract readonly input: Record<string, unknown>;

  @Field(() => String, {
    description:
      'Version of the code that computed the estimate: that of the project, and a digest of the files that compute, for example "0.1.0+4f0c2a9be17d".',
  })
  abstract readonly codeVersion: string;

  @Field(() => String, { description: 'Checksum of the cells that the estimate rests on: SHA-256 in hexadecimal.' })
  abstract readonly cellsChecksum: string;
}
