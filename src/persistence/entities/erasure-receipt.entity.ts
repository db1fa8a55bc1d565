import { defineEntity, p } from '@mikro-orm/core';
import type { ErasureMode } from '../../domain/vocabulary.js';

const ErasureReceiptSchema = defineEntity({
  name: 'ErasureReceiptEntity',
  tableName: 'erasure_receipt',
  properties: {
    id: p.bigint('string').primary(),
    erasedAt: p.datetime().defaultRaw('now()'),
    mode: p.text().$type<ErasureMode>(),
    counts: p.json<Record<string, number>>().comment('how many of each kind of thing went'),
    checksum: p.text().comment('SHA-256 over what was held, with a salt that is stored nowhere'),
  },
  indexes: [{ name: 'erasure_receipt_erased_at', properties: ['erasedAt', 'id'] }],
  triggers: [
    {
      name: 'erasure_receipt_never_changes',
      timing: 'before',
      events: ['update', 'delete', 'truncate'],
      forEach: 'statement',
      expression:
        'create trigger erasure_receipt_never_changes before update or delete or truncate on erasure_receipt for each statement execute function erasure_receipt_never_changes()',
    },
  ],
});

/** What remains of an erasure. The database refuses to change it: see the migration. */
export class ErasureReceiptEntity extends ErasureReceiptSchema.class {}
ErasureReceiptSchema.setClass(ErasureReceiptEntity);
