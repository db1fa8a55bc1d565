import { defineEntity, p } from '@mikro-orm/core';

const ProjectionQueueSchema = defineEntity({
  name: 'ProjectionQueueEntity',
  tableName: 'projection_queue',
  properties: {
    customerId: p.bigint('string').primary(),
    queuedAt: p.datetime().primary().defaultRaw('now()'),
    bulk: p.boolean().default(false).comment('one of many, as of a file: it waits behind those that are not'),
  },
  comment: 'append-only notes that a customer changed; the projector deletes what it has folded',
  indexes: [
    { name: 'projection_queue_customer', properties: ['customerId'] },
    { name: 'projection_queue_age', properties: ['bulk', 'queuedAt'] },
  ],
});

/** A note that a customer changed. The table has no key; the primary properties only serve the ORM. */
export class ProjectionQueueEntity extends ProjectionQueueSchema.class {}
ProjectionQueueSchema.setClass(ProjectionQueueEntity);
