import { describe, expect, it } from '@jest/globals';
import { ROLE_PERMISSIONS, hasPermission, requirePermission } from '../../src/domain/permission.js';

describe('permission', () => {
  it('gives the admin every permission that any role has', () => {
    for (const permissions of Object.values(ROLE_PERMISSIONS)) {
      for (const permission of permissions) {
        expect(hasPermission({ name: 'root', role: 'admin' }, permission)).toBe(true);
      }
    }
  });

  it('refuses with the name of the missing permission', () => {
    expect(() => requirePermission({ name: 'cfo', role: 'finance' }, 'personal-data:read')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', permission: 'personal-data:read' }),
    );
  });
});
