import type { AuditEvent } from '../../src/domain/rows.js';

/** The audit event of what a test writes past the services. */
export const BY_A_TEST: AuditEvent = {
  actor: 'test',
  role: 'admin',
  action: 'RECORDS_IMPORTED',
  customers: 0,
  customerIds: [],
  detail: {},
  requestId: null,
};
