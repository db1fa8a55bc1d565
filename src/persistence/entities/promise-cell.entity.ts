import { defineEntity, p } from '@mikro-orm/core';
import type { PromiseVerdict } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

/** What cells of promise outcomes hold, of a day or a month, beside the time. */
export const promiseCellProperties = {
  promiseId: p.integer().primary(),
  touchpointId: p.integer().primary(),
  segment: p.text().primary().nullable(),
  verdict: p.text().$type<PromiseVerdict>().primary(),
  rows: p.bigint('string'),
  ...moments('kept', 'logFulfilment', 'cappedFulfilment', 'overDelivered', 'endToEndScore'),
};

const PromiseCellSchema = defineEntity({
  name: 'PromiseCellEntity',
  tableName: 'promise_cell',
  properties: {
    day: p.date().primary(),
    ...promiseCellProperties,
  },
  uniques: [cellKey('promise_cell', 'day', 'promise_id', 'touchpoint_id', 'segment', 'verdict')],
});

/** Sums over the promise outcomes of a day. */
export class PromiseCellEntity extends PromiseCellSchema.class {}
PromiseCellSchema.setClass(PromiseCellEntity);
