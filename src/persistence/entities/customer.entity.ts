import { defineEntity, p } from '@mikro-orm/core';

const CustomerSchema = defineEntity({
  name: 'CustomerEntity',
  tableName: 'customer',
  properties: {
    id: p.bigint('string').primary(),
    joinedAt: p
      .datetime()
      .comment('given_joined_at; where the source gave none, the first event of the timeline, or else received_at'),
    givenJoinedAt: p.datetime().nullable(),
    leftAt: p.datetime().nullable(),
    segment: p.text().nullable(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    attributes: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    receivedAt: p.datetime().nullable().comment('null: only implied by other records so far'),
    mergedInto: p
      .bigint('string')
      .nullable()
      .comment('the customer who has all that came of this one; null: not merged'),
    ownJoinedAt: p.datetime().nullable().comment('joined_at without those merged into this one; null: nobody is'),
  },
  indexes: [
    { name: 'customer_joined_at', properties: ['joinedAt', 'id'] },
    { name: 'customer_merged_into', properties: ['mergedInto'], where: 'merged_into is not null' },
  ],
});

/** A customer of the company. */
export class CustomerEntity extends CustomerSchema.class {}
CustomerSchema.setClass(CustomerEntity);
