import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditResult, auditServer } from 'graphql-http';
import { startTestApi, type TestApi } from '../setup/test-api.js';

/**
 * The only advice of the GraphQL-over-HTTP specification that is not followed. To clients that accept nothing but
 * application/json it would answer a refused document with 200, for those of old that take any other status for a broken
 * server. Here a refused document is a 400 for everybody, so that proxies and logs can tell it from an answer.
 */
const REFUSED_WITH_400 = new Map([
  ['572B', 'SHOULD use 200 status code on document parsing failure when accepting application/json'],
  ['FDE2', 'SHOULD use 200 status code on document validation failure when accepting application/json'],
  ['7B9B', 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json'],
]);

/** What a GET may be allowed, and is not without a header that a foreign page cannot send: it could be forged (CSRF). */
const NOT_WITHOUT_PREFLIGHT = new Map([
  ['5A70', 'MAY accept application/x-www-form-urlencoded formatted GET requests'],
  [
    'D6D5',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  ],
  ['6A70', 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json'],
]);

/** All audits of graphql-http 1.23: fewer would mean that some were not run. */
const AUDITS = 61;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('the audit of the GraphQL-over-HTTP specification', () => {
  it('finds no error, and no warning but the explained ones', async () => {
    const results = await audited({});
    expect(results).toHaveLength(AUDITS);
    expect(namesOf(results, 'error')).toEqual({});
    expect(namesOf(results, 'warn')).toEqual(Object.fromEntries(REFUSED_WITH_400));
    expect(namesOf(results, 'notice')).toEqual(Object.fromEntries(NOT_WITHOUT_PREFLIGHT));
  });

  it('has nothing to note about a GET that shows that it is no foreign page', async () => {
    const results = await audited({ 'apollo-require-preflight': 'yes' });
    expect(results).toHaveLength(AUDITS);
    expect(namesOf(results, 'error')).toEqual({});
    expect(namesOf(results, 'warn')).toEqual(Object.fromEntries(REFUSED_WITH_400));
    expect(namesOf(results, 'notice')).toEqual({});
  });
});

/** The audits as a client with the key of the operator and these headers meets the API. */
async function audited(also: Readonly<Record<string, string>>): Promise<readonly AuditResult[]> {
  const fetchFn = (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries({ authorization: `Bearer ${api.adminKey}`, ...also }))
      headers.set(name, value);
    return fetch(url, { ...init, headers });
  };
  const results = await auditServer({ url: `${api.url}/graphql`, fetchFn });
  // Whoever does not read an answer keeps its connection, and with it the server, waiting.
  for (const result of results) if ('response' in result && !result.response.bodyUsed) await result.response.text();
  return results;
}

function namesOf(results: readonly AuditResult[], status: AuditResult['status']): Record<string, string> {
  return Object.fromEntries(results.filter((result) => result.status === status).map(({ id, name }) => [id, name]));
}
