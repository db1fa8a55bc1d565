import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What a source calls a customer.' })
export abstract class ExternalIdInput {
  @Field(() => String, { description: 'Key of the source, for example "crm".' })
  abstract source: string;

  @Field(() => String, { description: 'ID of the customer in the source.' })
  abstract id: string;
}

@InputType({ description: 'How a customer is named: exactly one of the two.' })
export class CustomerLookup {
  @Field(() => ID, { nullable: true, description: 'Global ID of the customer.' })
  id?: string | null;

  @Field(() => ExternalIdInput, { nullable: true, description: 'What a source calls the customer.' })
  externalId?: ExternalIdInput | null;
}
