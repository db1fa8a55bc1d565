import { defineEntity, p } from '@mikro-orm/core';
import { journeyCellProperties } from './journey-cell.entity.js';
import { cellKey } from './moments.js';

const JourneyMonthCellSchema = defineEntity({
  name: 'JourneyMonthCellEntity',
  tableName: 'journey_month_cell',
  properties: {
    firstDay: p.date().primary(),
    ...journeyCellProperties,
  },
  uniques: [cellKey('journey_month_cell', 'first_day', 'definition_id', 'segment', 'channel_mix', 'status')],
});

/** Sums over the journeys that started in a month. */
export class JourneyMonthCellEntity extends JourneyMonthCellSchema.class {}
JourneyMonthCellSchema.setClass(JourneyMonthCellEntity);
