import type { TriggerDef } from '@mikro-orm/core';

/** Every change of the table raises the map's version and tells all processes: see the function in the first migration. */
export const mapTrigger = (table: string): TriggerDef => ({
  name: 'map_changed',
  timing: 'after',
  events: ['insert', 'update', 'delete'],
  forEach: 'statement',
  expression: `create trigger map_changed after insert or update or delete on ${table} for each statement execute function map_changed()`,
});
