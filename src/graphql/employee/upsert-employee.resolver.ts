import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Employee as EmployeeRow } from '../../domain/map.js';
import { upsertEmployee } from '../../services/map/upsert.service.js';
import type { Context } from '../context.js';
import { type Upserted, UserError } from '../user-error/user-error.type.js';
import { Employee } from './employee.type.js';

@InputType({ description: 'An employee, by the key.' })
export abstract class EmployeeInput {
  @Field(() => String, { description: 'Key of the employee.' })
  abstract key: string;

  @Field(() => String, { nullable: true, description: 'Name of the employee: personal data; left out: none.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Team of the employee; left out: none.' })
  team?: string | null;
}

@ObjectType({ description: 'What became of an employee that was sent.' })
export abstract class UpsertEmployeePayload {
  @Field(() => Employee, { nullable: true, description: 'The employee as now known; null where nothing was changed.' })
  abstract readonly employee: EmployeeRow | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was taken.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class UpsertEmployeeResolver {
  @Mutation(() => UpsertEmployeePayload, {
    description: 'Creates or changes the employee of this key. Needs map:write.',
  })
  async upsertEmployee(
    @Arg('input', () => EmployeeInput, { description: 'The employee.' }) input: EmployeeInput,
    @Ctx() { scope }: Context,
  ): Promise<Upserted<'employee', EmployeeRow>> {
    const { entity: employee, userErrors } = await upsertEmployee(scope, input);
    return { employee, userErrors };
  }
}
