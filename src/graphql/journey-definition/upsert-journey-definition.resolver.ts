import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { JourneyDefinition as JourneyDefinitionRow } from '../../domain/map.js';
import { upsertJourneyDefinition } from '../../services/map/upsert.service.js';
import type { Context } from '../context.js';
import { type Upserted, UserError } from '../user-error/user-error.type.js';
import { JourneyDefinition } from './journey-definition.type.js';

@InputType({ description: 'A journey definition, by its key.' })
export abstract class JourneyDefinitionInput {
  @Field(() => String, { description: 'Key of the journey definition, for example "onboarding".' })
  abstract key: string;

  @Field(() => String, { description: 'Name of the journey definition for people.' })
  abstract name: string;

  @Field(() => Int, { description: 'Longest silence within a journey of the definition, in days, from 1.' })
  abstract maxGapDays: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the touchpoints that the journey is planned to pass, in order; left out: none.',
  })
  plannedTouchpoints?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the touchpoints of which one completes the journey; left out: none.',
  })
  completingTouchpoints?: string[] | null;
}

@ObjectType({ description: 'What became of a journey definition that was sent.' })
export abstract class UpsertJourneyDefinitionPayload {
  @Field(() => JourneyDefinition, {
    nullable: true,
    description: 'The journey definition as it now is; null where nothing was changed.',
  })
  abstract readonly journeyDefinition: JourneyDefinitionRow | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was taken.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class UpsertJourneyDefinitionResolver {
  @Mutation(() => UpsertJourneyDefinitionPayload, {
    description: 'Creates or changes the journey definition of this key. Needs map:write.',
  })
  async upsertJourneyDefinition(
    @Arg('input', () => JourneyDefinitionInput, { description: 'The journey definition.' })
    input: JourneyDefinitionInput,
    @Ctx() { scope }: Context,
  ): Promise<Upserted<'journeyDefinition', JourneyDefinitionRow>> {
    const { entity: journeyDefinition, userErrors } = await upsertJourneyDefinition(scope, input);
    return { journeyDefinition, userErrors };
  }
}
