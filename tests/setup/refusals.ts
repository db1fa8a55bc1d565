import { expect } from '@jest/globals';
import { print } from 'graphql';
import { readDocument, sectionOf, tablesOf } from '../docs/markdown.js';
import type { TestApi } from './test-api.js';

/** What somebody sends that may not come back in a message of ours. */
export const SECRET = 'Dana-Levi-0521234567';

export type Document = Parameters<typeof print>[0];

/** An answer as it came over HTTP, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly errors: readonly GraphqlError[];
}

interface GraphqlError {
  readonly message: string;
  readonly locations?: readonly unknown[];
  readonly extensions: { readonly code: string; readonly inputPath?: readonly string[] };
}

/** Sends what no client would: any document, any body, any request, with the key of the operator. */
export interface Sender {
  ask(document: Document | string, variables?: object): Promise<Answer>;
  send(body: string | Buffer<ArrayBuffer>, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  request(path: string, init?: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }): Promise<Answer>;
}

export function senderTo({ url, adminKey }: TestApi): Sender {
  const sender: Sender = {
    ask: (document, variables = {}) => {
      const query = typeof document === 'string' ? document : print(document);
      return sender.send(JSON.stringify({ query, variables }));
    },
    send: (body, headers = {}) => {
      const all = { 'content-type': 'application/json', ...headers };
      return sender.request('/graphql', { method: 'POST', body, headers: all });
    },
    request: async (path, init = {}) => {
      const headers = { authorization: `Bearer ${adminKey}`, ...init.headers };
      const response = await fetch(`${url}${path}`, { ...init, headers });
      const text = await response.text();
      const { errors = [] } = JSON.parse(text) as { errors?: GraphqlError[] };
      return { status: response.status, headers: response.headers, text, errors };
    },
  };
  return sender;
}

/** The codes that the README explains, as it writes them. */
const EXPLAINED = tablesOf(sectionOf(readDocument('README.md'), 'Errors')).flatMap(({ rows }) =>
  rows.flatMap(([codes = '']) => codes.split(', ')),
);

/**
 * Expects a refusal of this status and code, which the README explains, as JSON: without a stack trace, and without what
 * was sent.
 */
export function expectRefused(
  answer: Answer,
  { status, code }: { readonly status: number; readonly code: string },
): readonly GraphqlError[] {
  const { errors, text, headers } = answer;
  const codes = errors.map(({ extensions }) => extensions.code);
  expect({ status: answer.status, codes, text }).toEqual({ status, codes: codes.map(() => code), text });
  expect(errors.length).toBeGreaterThan(0);
  expect(EXPLAINED).toContain(`\`${code}\``);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(text).not.toMatch(/\.[jt]s:\d+|node_modules|stacktrace|call stack/);
  expect(text).not.toContain(SECRET);
  return errors;
}
