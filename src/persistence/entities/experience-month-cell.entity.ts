import { defineEntity, p } from '@mikro-orm/core';
import { cellKey, moments } from './moments.js';

const ExperienceMonthCellSchema = defineEntity({
  name: 'ExperienceMonthCellEntity',
  tableName: 'experience_month_cell',
  properties: {
    firstDay: p.date().primary(),
    touchpointId: p.integer().primary(),
    segment: p.text().primary().nullable(),
    rows: p.bigint('string'),
    ...moments('score', 'negative', 'friendliness', 'accessibility', 'confidence', 'content', 'personalization'),
  },
  uniques: [cellKey('experience_month_cell', 'first_day', 'touchpoint_id', 'segment')],
});

/** Sums over the interactions of a month. */
export class ExperienceMonthCellEntity extends ExperienceMonthCellSchema.class {}
ExperienceMonthCellSchema.setClass(ExperienceMonthCellEntity);
