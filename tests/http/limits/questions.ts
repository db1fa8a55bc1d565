import { type DocumentNode, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { projectRoot } from '../../../src/config.js';
import { costOf } from '../../../src/http/limits/check.js';
import type { Question } from '../../../src/http/limits/question.js';
import { weighOperation } from '../../../src/http/limits/walk.js';

export const schema = buildSchema(readFileSync(path.join(projectRoot(), 'schema/schema.graphql'), 'utf8'));

/** The operation of this name, or the only one, of a document that has to be valid. */
export function questionOf(
  document: DocumentNode | string,
  { variables = {}, name }: { readonly variables?: Record<string, unknown>; readonly name?: string } = {},
): Question {
  const parsed = typeof document === 'string' ? parse(document) : document;
  const [error] = validate(schema, parsed);
  if (error) throw error;
  const operation = operationsOf(parsed).find((each) => name === undefined || each.name?.value === name);
  if (!operation) throw new Error('There is no such operation.');
  return { schema, document: parsed, operation, variables };
}

export function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

export function costOfText(text: string, variables: Record<string, unknown> = {}): number {
  return costOf(weighOperation(questionOf(text, { variables })));
}

/** Part 0 starts part 1 under one of two names, and parts move on: which of them are merged spells out any way down. */
function entangled(parts: number, levels: number): string {
  const down = (part: number, level: number) =>
    level < levels && part < parts ? `...s${String(part)}_${String(level)}` : 'id';
  const under = (name: string, selected: string) => `${name}: journeys { nodes { customer { ${selected} } } }`;
  const fragments = Array.from({ length: levels }, (_, level) =>
    Array.from({ length: Math.min(parts, level + 1) }, (__, part) => {
      const [next, started] = [down(part === 0 ? 0 : part + 1, level + 1), part === 0 ? down(1, level + 1) : ''];
      return `fragment s${String(part)}_${String(level)} on Customer { ${under('a', next)} ${under('b', `${next} ${started}`)} }`;
    }).join(' '),
  ).join(' ');
  return `{ customers { nodes { ...s0_0 } } } ${fragments}`;
}

/** A document of fewer tokens than one may have, which combines its fragments in more ways than can be counted. */
export const ENTANGLED = entangled(12, 18);
