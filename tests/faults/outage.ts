import { expect } from '@jest/globals';
import { ADMIN_KEY } from '../lifecycle/server-process.js';
import { eventually } from '../setup/eventually.js';

/** What a request came to. */
export interface Asked {
  readonly status: number;
  readonly code: string | null;
  readonly data: unknown;
  readonly retryAfter: string | null;
}

/** How long anything may take that fails because of the database: five seconds for a connection, and some. */
const FAST_MS = 15_000;

export async function askServer(url: string, query: string): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(FAST_MS),
  });
  const { data, errors } = (await response.json()) as Answer;
  const code = errors?.[0]?.extensions.code ?? null;
  return { status: response.status, code, data, retryAfter: response.headers.get('retry-after') };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export const CUSTOMERS = '{ customers(first: 1) { totalCount } }';

/**
 * Requests fail, at once or soon, with a code that says to come again, or after the time that they may take where the database
 * is `silent`; the server lives and is not ready.
 */
export async function expectOutage(url: string, kind: 'gone' | 'silent' = 'gone'): Promise<void> {
  for (const { status, code, retryAfter } of await Promise.all([1, 2, 3].map(() => askServer(url, CUSTOMERS)))) {
    if (kind === 'silent' && code === 'REQUEST_TIMEOUT') expect(status).toBe(504);
    else expect({ status, code, retryAfter }).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '5' });
  }
  // What was found holds for a second.
  await eventually(1_500, async () => {
    expect(await statusOf(url, 'readyz')).toBe(503);
  });
  expect(await statusOf(url, 'livez')).toBe(200);
}

/** Nobody touched the server, and it is ready and answers again. */
export async function expectRecovery(url: string): Promise<void> {
  await eventually(30_000, async () => {
    expect(await statusOf(url, 'readyz')).toBe(200);
    expect(await askServer(url, CUSTOMERS)).toMatchObject({ status: 200, code: null });
  });
}

export async function statusOf(url: string, path: 'readyz' | 'livez'): Promise<number> {
  const response = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(FAST_MS) });
  await response.body?.cancel();
  return response.status;
}
