import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../domain/permission.js';

const ApiKeySchema = defineEntity({
  name: 'ApiKeyEntity',
  tableName: 'api_key',
  properties: {
    id: p.integer().primary(),
    name: p.text().unique('api_key_name_key'),
    role: p.text().$type<Role>(),
    /** SHA-256 of the key, in hexadecimal: the key itself is nowhere. */
    hash: p.text().unique('api_key_hash_key'),
    createdAt: p.datetime().defaultRaw('now()'),
    revokedAt: p.datetime().nullable(),
    /** What the key is narrowed to; null: all of its role. */
    scopes: p.array().columnType('text[]').nullable(),
    expiresAt: p.datetime().nullable(),
    /** To the minute. */
    lastUsedAt: p.datetime().nullable(),
    /** Of the secret before the last rotation, which opens until then. */
    previousHash: p.text().nullable().unique('api_key_previous_hash_key'),
    previousUntil: p.datetime().nullable(),
  },
});

/** A key of the API and the role that it carries. */
export class ApiKeyEntity extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKeyEntity);
