import { defineEntity, p } from '@mikro-orm/core';
import { cellKey, moments } from './moments.js';

/** What cells of interactions hold, of a day or a month, beside the time. */
export const experienceCellProperties = {
  touchpointId: p.integer().primary(),
  segment: p.text().primary().nullable(),
  rows: p.bigint('string'),
  ...moments('score', 'negative', 'friendliness', 'accessibility', 'confidence', 'content', 'personalization'),
};

const ExperienceCellSchema = defineEntity({
  name: 'ExperienceCellEntity',
  tableName: 'experience_cell',
  properties: {
    day: p.date().primary(),
    ...experienceCellProperties,
  },
  uniques: [cellKey('experience_cell', 'day', 'touchpoint_id', 'segment')],
});

/** Sums over the interactions of a day. */
export class ExperienceCellEntity extends ExperienceCellSchema.class {}
ExperienceCellSchema.setClass(ExperienceCellEntity);
