import { Field, InterfaceType, ObjectType } from 'type-graphql';
import type { UserError as InputProblem } from '../../domain/map-document-errors.js';

@InterfaceType({
  description: 'Something in the input that the sender can put right. It never repeats what was sent.',
  resolveType: () => InputError.name,
})
export abstract class UserError {
  @Field(() => String, { description: 'Message of the error: what is wrong and what to do.' })
  abstract readonly message: string;

  @Field(() => String, { description: 'Code of the error, for programs, for example "NOT_FOUND".' })
  abstract readonly code: string;

  @Field(() => [String], { description: 'Path of the error: leads from the input to the place.' })
  abstract readonly path: readonly string[];
}

@ObjectType({ implements: UserError, description: 'A place of the input that cannot be used.' })
abstract class InputError extends UserError {}

/** What the upsert of one thing on the map answers: the thing under its name, or what is wrong with the input. */
export type Upserted<Name extends string, Thing> = Readonly<Record<Name, Thing | null>> & {
  readonly userErrors: readonly InputProblem[];
};
