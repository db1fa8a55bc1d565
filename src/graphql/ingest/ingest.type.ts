import { Field, Int, ObjectType } from 'type-graphql';
import { vocabulary } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';
import { UserError } from '../user-error/user-error.type.js';

/** What became of one record. */
const IngestStatus = vocabulary('CREATED', 'UPDATED', 'DUPLICATE', 'REJECTED');
type IngestStatus = keyof typeof IngestStatus;

describeEnum(IngestStatus, 'IngestStatus', {
  description: 'What became of one record.',
  values: {
    CREATED: 'Stored for the first time.',
    UPDATED: 'Known under this ID with other content, which it replaced.',
    DUPLICATE: 'Known with the same content: nothing changed.',
    REJECTED: 'Wrong, as its errors say: nothing changed.',
  },
});

@ObjectType({ description: 'What became of one record of a call.' })
export abstract class IngestResult {
  @Field(() => Int, { description: 'Index of the record in the call, from 0.' })
  abstract readonly index: number;

  @Field(() => IngestStatus, { description: 'Status of the record.' })
  abstract readonly status: IngestStatus;

  @Field(() => [UserError], {
    description: 'Errors of the record, with paths into the call; empty unless it is rejected.',
  })
  abstract readonly errors: readonly UserError[];
}

@ObjectType({ description: 'What became of the records of a call.' })
export abstract class IngestPayload {
  @Field(() => [IngestResult], { description: 'Results, one for each record, in their order.' })
  abstract readonly results: readonly IngestResult[];

  @Field(() => Int, { description: 'Number of records stored for the first time.' })
  abstract readonly created: number;

  @Field(() => Int, { description: 'Number of records that replaced other content.' })
  abstract readonly updated: number;

  @Field(() => Int, { description: 'Number of records that changed nothing.' })
  abstract readonly duplicates: number;

  @Field(() => Int, { description: 'Number of records that are wrong.' })
  abstract readonly rejected: number;
}
