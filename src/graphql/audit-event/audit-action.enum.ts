import { AuditAction } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(AuditAction, 'AuditAction', {
  description: 'What an audit event tells of.',
  values: {
    PERSONAL_DATA_READ:
      'A request read names, e-mail addresses, phone numbers or words of customers, or names of employees.',
    MAP_CHANGED: 'Channels, touchpoints, journey definitions, promises or employees were created or changed.',
    RECORDS_INGESTED: 'Records that an application sent were stored; only those that changed something count.',
    RECORDS_IMPORTED: 'A batch of records of a file was stored; only those that changed something count.',
    CUSTOMER_ERASED: 'A customer was erased.',
    CUSTOMER_EXPORTED: 'Everything about a customer was exported.',
    CUSTOMERS_MERGED: 'Two customers were merged into one.',
    CUSTOMERS_UNMERGED: 'A merge of customers was taken back.',
    KEY_CREATED: 'An API key was created.',
    KEY_ROTATED: 'An API key got a new secret.',
    KEY_REVOKED: 'An API key was revoked.',
  },
});

export { AuditAction };
