import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isDatabaseUnavailable } from '../../src/persistence/failure.js';

const nowhere = path.join(os.tmpdir(), `journeygraph-nowhere-${crypto.randomUUID()}`);

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('It was there.');
    },
    (error: unknown) => error,
  );

describe('the database', () => {
  it('cannot be reached where the socket of its server is missing, however that is wrapped', async () => {
    const error = await errorOf(new pg.Client({ host: nowhere, connectionTimeoutMillis: 5_000 }).connect());
    expect(error).toMatchObject({ code: 'ENOENT' });
    for (const thrown of [
      error,
      new Error('x', { cause: error }),
      Object.assign(new Error('x'), { previous: error }),
      new AggregateError([new Error('y'), error], 'x'),
    ]) {
      expect(isDatabaseUnavailable(thrown)).toBe(true);
    }
  });

  it('has nothing to do with any other file that is missing', async () => {
    const error = await errorOf(readFile(nowhere));
    expect(error).toMatchObject({ code: 'ENOENT' });
    expect(isDatabaseUnavailable(error)).toBe(false);
    expect(isDatabaseUnavailable(new Error('x', { cause: error }))).toBe(false);
  });
});
