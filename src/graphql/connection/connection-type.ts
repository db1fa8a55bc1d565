import { Field, Int, ObjectType } from 'type-graphql';
import type { Permission } from '../../domain/permission.js';
import { PageInfo } from './page-info.type.js';

/**
 * Makes the types of a Relay connection, `{name}Edge` and `{name}Connection`.
 *
 * @param node the class of the rows
 * @param words what one row and several are called in descriptions, and what the list needs; unless said, timeline:read
 * @returns the class of the connection, for the thunk of a field
 */
export function connectionType(
  name: string,
  node: () => object,
  { one, many, needs = 'timeline:read' }: { readonly one: string; readonly many: string; readonly needs?: Permission },
) {
  @ObjectType(`${name}Edge`, { description: `The ${one} in its place in the list.` })
  abstract class EdgeType {
    @Field(() => String, {
      description: `Cursor of the ${one}: holds for this list in this order with this filter.`,
    })
    abstract readonly cursor: string;

    @Field(node, { description: `The ${one} itself.` })
    abstract readonly node: object;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${many}. Needs ${needs}.` })
  abstract class ConnectionType {
    @Field(() => [EdgeType], { description: `The ${many} of the page, each with its cursor.` })
    abstract readonly edges: EdgeType[];

    @Field(() => [node()], { description: `The ${many} of the page, without cursors.` })
    abstract readonly nodes: object[];

    @Field(() => PageInfo, { description: 'What stands around the page.' })
    abstract readonly pageInfo: PageInfo;

    @Field(() => Int, { description: `Number of ${many} in the whole list; counted only when selected.` })
    abstract readonly totalCount: number;
  }
  return ConnectionType;
}
