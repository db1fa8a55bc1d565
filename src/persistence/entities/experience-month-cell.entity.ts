import { defineEntity, p } from '@mikro-orm/core';
import { experienceCellProperties } from './experience-cell.entity.js';
import { cellKey } from './moments.js';

const ExperienceMonthCellSchema = defineEntity({
  name: 'ExperienceMonthCellEntity',
  tableName: 'experience_month_cell',
  properties: {
    firstDay: p.date().primary(),
    ...experienceCellProperties,
  },
  uniques: [cellKey('experience_month_cell', 'first_day', 'touchpoint_id', 'segment')],
});

/** Sums over the interactions of a month. */
export class ExperienceMonthCellEntity extends ExperienceMonthCellSchema.class {}
ExperienceMonthCellSchema.setClass(ExperienceMonthCellEntity);
