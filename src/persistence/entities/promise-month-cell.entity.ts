import { defineEntity, p } from '@mikro-orm/core';
import { promiseCellProperties } from './promise-cell.entity.js';
import { cellKey } from './moments.js';

const PromiseMonthCellSchema = defineEntity({
  name: 'PromiseMonthCellEntity',
  tableName: 'promise_month_cell',
  properties: {
    firstDay: p.date().primary(),
    ...promiseCellProperties,
  },
  uniques: [cellKey('promise_month_cell', 'first_day', 'promise_id', 'touchpoint_id', 'segment', 'verdict')],
});

/** Sums over the promise outcomes of a month. */
export class PromiseMonthCellEntity extends PromiseMonthCellSchema.class {}
PromiseMonthCellSchema.setClass(PromiseMonthCellEntity);
