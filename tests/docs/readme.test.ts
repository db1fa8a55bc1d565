import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';
import { SETTINGS } from '../../src/settings.js';
import * as errors from '../../src/domain/errors.js';
import { PERMISSIONS, ROLE_PERMISSIONS } from '../../src/domain/permission.js';
import { localLinksOf, readDocument, sectionOf, tablesOf } from './markdown.js';

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'seeds/**/*.md'], { cwd: projectRoot() }).sort();

const readme = readDocument('README.md');
const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('lists the settings that there are, with their defaults', () => {
    const [table] = tablesOf(sectionOf(readme, 'Settings'));
    expect(table?.rows).toEqual(SETTINGS.map((setting) => [`\`${setting.name}\``, setting.default, setting.meaning]));
  });

  it('says which role may do what', () => {
    const [table] = tablesOf(sectionOf(readme, 'Keys and roles'));
    const { header = [], rows = [] } = table ?? {};
    expect(rows.map(([permission]) => permission)).toEqual(PERMISSIONS.map((permission) => `\`${permission}\``));
    const roles = header
      .slice(2)
      .map((role, column) => [
        role.replaceAll('`', ''),
        rows.filter((row) => row[column + 2] === 'yes').map(([permission = '']) => permission.replaceAll('`', '')),
      ]);
    expect(Object.fromEntries(roles)).toEqual(ROLE_PERMISSIONS);
    for (const [, ...cells] of rows) expect(cells.slice(1).every((cell) => cell === 'yes' || cell === '')).toBe(true);
  });

  it('explains the code of every error', () => {
    const [table] = tablesOf(sectionOf(readme, 'Errors'));
    const explained = (table?.rows ?? []).flatMap(([codes = '']) => codes.replaceAll('`', '').split(', '));
    const { BadInputError, UnauthenticatedError, ForbiddenError, OperationError } = errors;
    const kinds = [BadInputError, UnauthenticatedError, ForbiddenError, OperationError];
    const codes = [
      ...kinds.map((Kind) => new Kind('something').code),
      new errors.TokenExpiredError().code,
      new errors.RequestTimeoutError('something').code,
      new errors.ServiceUnavailableError().code,
      new errors.TooManyRequestsError('something', 1).code,
      new errors.SmallGroupError().code,
      new errors.DocumentNotFoundError().code,
      new errors.TrustedDocumentsOnlyError().code,
      new errors.QueryLimitError('something', { limit: 'cost', asked: 2, granted: 1 }).code,
    ];
    // All but the class that they extend.
    expect(codes).toHaveLength(Object.keys(errors).length - 1);
    expect(explained).toEqual(expect.arrayContaining(codes));
    expect(new Set(explained).size).toBe(explained.length);
  });

  it('has no gaps left to fill in', () => {
    expect(readme).not.toContain('<!--');
  });
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readDocument(file);

  it('names only commands that there are', () => {
    const commands = Array.from(text.matchAll(/\bnpm run ([\w:-]+)/g), ([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it('links only to files that there are', () => {
    const folder = path.join(projectRoot(), path.dirname(file));
    expect(localLinksOf(text).filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
  });

  it('draws its tables with as many cells in each row as in the header', () => {
    for (const { header, rows } of tablesOf(text)) {
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    }
  });
});

describe('the documents', () => {
  it('are all there, linked and with commands to check', () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'docs/glossary.md']),
    );
    expect(localLinksOf(readme).length).toBeGreaterThan(8);
    expect(readme.match(/\bnpm run /g)?.length).toBeGreaterThan(8);
  });
});

describe('the glossary', () => {
  const [table] = tablesOf(readDocument('docs/glossary.md'));
  const words = (table?.rows ?? []).map(([word = '']) => word.replaceAll(/[*`]/g, ''));

  it('explains each word once, in the order of the alphabet', () => {
    expect(words.length).toBeGreaterThan(30);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toEqual(words.toSorted());
  });

  it('forbids no word that it explains itself', () => {
    const forbidden = (table?.rows ?? []).flatMap(([, , not = '']) => not.replaceAll(/\(.*?\)/g, '').split(','));
    expect(words.filter((word) => forbidden.some((one) => one.trim() === word))).toEqual([]);
  });
});
