import { defineEntity, p } from '@mikro-orm/core';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const CustomerFactSchema = defineEntity({
  name: 'CustomerFactEntity',
  tableName: 'customer_fact',
  properties: {
    customerId: ownerId(CustomerEntity, 'customer_fact', 'customer_id').primary(),
    segment: p.text().nullable(),
    nextChangeAt: p.datetime().nullable(),
    /** Whether the customer's facts contribute to cells, and whether the customer waves do. */
    analytics: p.boolean().default(true),
    revenueAnalysis: p.boolean().default(true),
    /** Which part of a sample of all customers this one belongs to. */
    bucket: p.smallint().generated('(hashint8(customer_id) & 16383) stored'),
  },
  indexes: [
    { name: 'customer_fact_next_change', properties: ['nextChangeAt'], where: 'next_change_at is not null' },
    { name: 'customer_fact_bucket', properties: ['bucket'] },
  ],
});

/** That a customer is projected, and when time alone would change the result. */
export class CustomerFactEntity extends CustomerFactSchema.class {}
CustomerFactSchema.setClass(CustomerFactEntity);
