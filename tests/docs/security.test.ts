import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';
import { readDocument, tablesOf } from './markdown.js';

describe('docs/security.md', () => {
  const threats = tablesOf(readDocument('docs/security.md')).filter(({ header }) => header.includes('test'));

  it('names a test that exists for every threat', () => {
    const tests = threats.flatMap(({ rows }) => rows.map((row) => row.at(-1)?.match(/tests\/[\w./-]+/g) ?? []));
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((files) => files.length === 0)).toEqual([]);
    expect(tests.flat().filter((file) => !existsSync(path.join(projectRoot(), file)))).toEqual([]);
  });
});
