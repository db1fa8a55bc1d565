import { ClientError, GraphQLClient } from 'graphql-request';
import type { Role } from '../../src/domain/permission.js';
import { createKey } from '../../src/services/key.service.js';
import type { TestApi } from './test-api.js';

/** A client of the API with a key of its own, or with the one of the operator. */
export async function clientFor(api: TestApi, role?: Role): Promise<GraphQLClient> {
  if (role === undefined) return clientWith(api, api.adminKey);
  const { key } = await createKey(api.scope, { name: `${role} ${crypto.randomUUID()}`, role });
  return clientWith(api, key);
}

/** A client that presents `key`; without one it presents none. */
export function clientWith(api: TestApi, key?: string): GraphQLClient {
  return new GraphQLClient(`${api.url}/graphql`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
}

/** The answer to a request that has to fail: its HTTP status, its data and its errors. */
export async function failureOf(request: Promise<unknown>): Promise<Failure> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    const errors = (error.response.errors ?? []).map(({ message, path, extensions }) => ({
      message,
      path,
      extensions,
    }));
    return { status: error.response.status, data: error.response.data, errors };
  }
  throw new Error('The request succeeded; it had to fail.');
}

export interface Failure {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions: Record<string, unknown>;
  }[];
}
