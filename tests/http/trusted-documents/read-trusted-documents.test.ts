import { afterAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperationError } from '../../../src/domain/errors.js';
import { readTrustedDocuments } from '../../../src/http/trusted-documents/read-trusted-documents.js';
import { schema } from '../limits/questions.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-documents-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CHANNELS = 'query Channels { channels { key } }';
const PROMISES = 'query Promises { promises { key } }';
const sha256 = (text: string) => hash('sha256', text, 'hex');
const BOTH = new Map([CHANNELS, PROMISES].map((text) => [sha256(text), text]));
let files = 0;

function written(content: unknown): string {
  files += 1;
  const file = path.join(folder, `${String(files)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('trusted documents', () => {
  it.each([
    ['of graphql-codegen', Object.fromEntries(BOTH)],
    ['with the prefix of GraphQL over HTTP', Object.fromEntries([...BOTH].map(([id, text]) => [`sha256:${id}`, text]))],
    [
      "of Apollo's generator",
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [...BOTH].map(([id, body]) => ({ id, body, name: 'x', type: 'query' })),
      },
    ],
  ])('are read from a manifest %s', async (_, manifest) => {
    expect(await readTrustedDocuments(written(manifest), schema)).toEqual(BOTH);
  });

  it('are read from the .graphql files of a folder', async () => {
    const place = path.join(folder, 'documents');
    mkdirSync(place);
    writeFileSync(path.join(place, 'a.graphql'), CHANNELS);
    writeFileSync(path.join(place, 'b.graphql'), PROMISES);
    writeFileSync(path.join(place, 'README.md'), 'not one of them');
    expect(await readTrustedDocuments(place, schema)).toEqual(BOTH);
  });

  it.each([
    [
      'there is no manifest',
      () => path.join(folder, 'nowhere.json'),
      /^TRUSTED_DOCUMENTS: there is no file or folder at .*nowhere\.json\.$/,
    ],
    ['it is no JSON', () => written('{"abc'), /is no manifest: expected a JSON object/],
    ['it is a list', () => written([CHANNELS]), /is no manifest/],
    ['it holds something else than text', () => written({ [sha256(CHANNELS)]: 5 }), /is no manifest/],
    ['it is empty', () => written({}), /there is no document in/],
    [
      'a document has another hash',
      () => written({ [sha256(PROMISES)]: CHANNELS }),
      /\(Channels\) is listed under something else than the SHA-256/,
    ],
    ['hashes are SHA-1', () => written({ [hash('sha1', CHANNELS, 'hex')]: CHANNELS }), /SHA-256/],
    [
      'a document is no GraphQL',
      () => written(manifestOf('query Broken {')),
      /the document "[0-9a-f]{64}" does not fit the schema: Syntax Error/,
    ],
    [
      'a document asks for what there is not',
      () => written({ ...Object.fromEntries(BOTH), ...manifestOf('query Old { channels { colour } }') }),
      /^TRUSTED_DOCUMENTS: the document "[0-9a-f]{64}" \(Old\) does not fit the schema: Cannot query field "colour"/,
    ],
  ])('stop the start with one sentence where %s', async (_, place, says) => {
    const failure = await readTrustedDocuments(place(), schema).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperationError);
    expect((failure as OperationError).message).toMatch(says);
    expect((failure as OperationError).message).not.toContain('\n');
  });
});

function manifestOf(text: string): Record<string, string> {
  return { [sha256(text)]: text };
}
