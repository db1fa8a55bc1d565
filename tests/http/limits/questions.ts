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
