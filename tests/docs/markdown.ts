import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';

/** The text of a document of the project. */
export function readDocument(file: string): string {
  return readFileSync(path.join(projectRoot(), file), 'utf8');
}

/** The text under a heading of the second level, up to the next one. */
export function sectionOf(markdown: string, heading: string): string {
  const sections = markdown.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`There is no section "${heading}".`);
  return section;
}

/** The code blocks of a language, without their fences. */
export function codeBlocksOf(markdown: string, language: string): string[] {
  return Array.from(markdown.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')), ([, code = '']) => code);
}

/** A table: the text of each cell. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables, in their order. */
export function tablesOf(markdown: string): Table[] {
  const tables = Array.from(markdown.matchAll(/(?:^\|.*\|$\n?)+/gm), ([table]) =>
    table.trim().split('\n').map(cellsOf),
  );
  return tables.map(([header = [], , ...rows]) => ({ header, rows }));
}

/** The targets of all links, without those that lead out of the project or to a place on the same page. */
export function localLinksOf(markdown: string): string[] {
  const targets = Array.from(markdown.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);
  return targets.filter((target) => !/^(https?:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
