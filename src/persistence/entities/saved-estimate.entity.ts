import { defineEntity, p } from '@mikro-orm/core';

const SavedEstimateSchema = defineEntity({
  name: 'SavedEstimateEntity',
  tableName: 'saved_estimate',
  properties: {
    id: p.bigint('string').primary(),
    savedAt: p.datetime().defaultRaw('now()'),
    clock: p.datetime().comment('the instant at which the estimate was computed, and is computed again'),
    author: p.text().comment('who signs, as that person says; saved_by is the name of the key'),
    savedBy: p.text(),
    note: p.text().nullable(),
    question: p.json<Record<string, unknown>>(),
    estimate: p.json<Record<string, unknown>>(),
    cellsChecksum: p.text(),
    codeVersion: p.text(),
  },
  indexes: [{ name: 'saved_estimate_saved_at', properties: ['savedAt', 'id'] }],
  triggers: [
    {
      name: 'saved_estimate_never_changes',
      timing: 'before',
      events: ['update', 'delete', 'truncate'],
      forEach: 'statement',
      expression:
        'create trigger saved_estimate_never_changes before update or delete or truncate on saved_estimate for each statement execute function saved_estimate_never_changes()',
    },
  ],
});

/** An estimate as it was when somebody signed it. The database refuses to change it: see the migration. */
export class SavedEstimateEntity extends SavedEstimateSchema.class {}
SavedEstimateSchema.setClass(SavedEstimateEntity);
