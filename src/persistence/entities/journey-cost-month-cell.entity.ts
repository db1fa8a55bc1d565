import { defineEntity, p } from '@mikro-orm/core';
import { journeyCostCellProperties } from './journey-cost-cell.entity.js';
import { cellKey } from './moments.js';

const JourneyCostMonthCellSchema = defineEntity({
  name: 'JourneyCostMonthCellEntity',
  tableName: 'journey_cost_month_cell',
  properties: {
    firstDay: p.date().primary(),
    ...journeyCostCellProperties,
  },
  uniques: [
    cellKey('journey_cost_month_cell', 'first_day', 'definition_id', 'segment', 'channel_mix', 'status', 'currency'),
  ],
});

/** Sums over the costs, in one currency, of the journeys that started in a month. */
export class JourneyCostMonthCellEntity extends JourneyCostMonthCellSchema.class {}
JourneyCostMonthCellSchema.setClass(JourneyCostMonthCellEntity);
