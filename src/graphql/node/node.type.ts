import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with a global ID.',
  resolveType: ({ nodeType }: { readonly nodeType: string }) => nodeType,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Global ID of the node: opaque, unique over all types, the same after the record is imported again.',
  })
  abstract readonly id: string;
}
