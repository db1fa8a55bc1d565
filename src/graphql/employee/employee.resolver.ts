import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import type { Employee as EmployeeRow } from '../../domain/map.js';
import { employeeName } from '../../services/personal-data.service.js';
import type { Context } from '../context.js';
import { Employee } from './employee.type.js';

@Resolver(() => Employee)
export class EmployeeResolver {
  @FieldResolver(() => ID, { description: 'Global ID of the employee.' })
  id(@Root() { id }: EmployeeRow): string {
    return toGlobalId({ type: 'Employee', id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the employee: personal data. Needs personal-data:read; null with an error without it.',
  })
  name(@Root() employee: EmployeeRow, @Ctx() { scope }: Context): string | null {
    return employeeName(scope, employee);
  }
}
