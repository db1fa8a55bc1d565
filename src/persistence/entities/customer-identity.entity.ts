import { defineEntity, p } from '@mikro-orm/core';
import { ownerId, parentId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';
import { SourceEntity } from './source.entity.js';

const CustomerIdentitySchema = defineEntity({
  name: 'CustomerIdentityEntity',
  tableName: 'customer_identity',
  properties: {
    sourceId: parentId(SourceEntity, 'customer_identity', 'source_id').primary(),
    externalId: p.text().primary(),
    customerId: ownerId(CustomerEntity, 'customer_identity', 'customer_id'),
    /** The merged customer whom the source means; null: the customer. */
    originId: p.bigint('string').nullable(),
  },
  indexes: [{ name: 'customer_identity_customer', properties: ['customerId'] }],
});

/** What a source calls a customer. */
export class CustomerIdentityEntity extends CustomerIdentitySchema.class {}
CustomerIdentitySchema.setClass(CustomerIdentityEntity);
