import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Node as FoundNode, findNode, findNodes } from '../../services/node.service.js';
import type { Context } from '../context.js';
import { Node } from './node.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The node with this global ID, or null where there is none. Needs the permission of its type: map:read, timeline:read, metrics:read, customer:erase or audit:read.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global ID of the node.' }) id: string,
    @Ctx() { scope }: Context,
  ): Promise<FoundNode | null> {
    return findNode(scope, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The nodes with these global IDs, in their order, null where there is none. Types may be mixed. Needs the permission of each type: map:read, timeline:read, metrics:read, customer:erase or audit:read.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global IDs of the nodes; 200 at most.' }) ids: string[],
    @Ctx() { scope }: Context,
  ): Promise<(FoundNode | null)[]> {
    return findNodes(scope, ids);
  }
}
