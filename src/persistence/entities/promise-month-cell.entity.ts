import { defineEntity, p } from '@mikro-orm/core';
import type { PromiseVerdict } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

const PromiseMonthCellSchema = defineEntity({
  name: 'PromiseMonthCellEntity',
  tableName: 'promise_month_cell',
  properties: {
    firstDay: p.date().primary(),
    promiseId: p.integer().primary(),
    touchpointId: p.integer().primary(),
    segment: p.text().primary().nullable(),
    verdict: p.text().$type<PromiseVerdict>().primary(),
    rows: p.bigint('string'),
    ...moments('kept', 'logFulfilment', 'cappedFulfilment', 'overDelivered', 'endToEndScore'),
  },
  uniques: [cellKey('promise_month_cell', 'first_day', 'promise_id', 'touchpoint_id', 'segment', 'verdict')],
});

/** Sums over the promise outcomes of a month. */
export class PromiseMonthCellEntity extends PromiseMonthCellSchema.class {}
PromiseMonthCellSchema.setClass(PromiseMonthCellEntity);
