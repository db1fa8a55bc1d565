import { defineEntity, p } from '@mikro-orm/core';
import { ids } from './columns.js';
import { mapTrigger } from './map-trigger.js';

const JourneyDefinitionSchema = defineEntity({
  name: 'JourneyDefinitionEntity',
  tableName: 'journey_definition',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('journey_definition_key_key'),
    name: p.text(),
    maxGapDays: p.integer(),
    plannedTouchpointIds: ids(),
    completingTouchpointIds: ids(),
  },
  checks: [{ name: 'journey_definition_max_gap_days_check', property: 'maxGapDays', expression: 'max_gap_days > 0' }],
  triggers: [mapTrigger('journey_definition')],
});

/** A type of journey: what is planned, what completes it, and which silence ends it. */
export class JourneyDefinitionEntity extends JourneyDefinitionSchema.class {}
JourneyDefinitionSchema.setClass(JourneyDefinitionEntity);
