import { defineEntity, p } from '@mikro-orm/core';
import { parentId } from './columns.js';
import { SourceEntity } from './source.entity.js';

const ImportFileSchema = defineEntity({
  name: 'ImportFileEntity',
  tableName: 'import_file',
  properties: {
    sourceId: parentId(SourceEntity, 'import_file', 'source_id').primary(),
    digest: p.text().primary(),
    receivedAt: p.datetime().defaultRaw('now()'),
  },
  comment: 'when a file of this content was first imported: the received_at of its records, whatever run stores them',
});

/** A file that was imported, known by its content. */
export class ImportFileEntity extends ImportFileSchema.class {}
ImportFileSchema.setClass(ImportFileEntity);
