import { type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { hash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { OperationError } from '../../domain/errors.js';

/** Documents by the SHA-256 of their text, in lower-case hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The SHA-256 by which a document is known. */
export function hashOf(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * Reads the documents that applications may run: from a JSON manifest of SHA-256 to document, as GraphQL Code Generator
 * writes it, from one of Apollo's, or from the `.graphql` files of a folder.
 *
 * @throws {@link OperationError} with one sentence where there is none, where one does not have the hash that it is listed
 *   under, and where one does not fit the schema
 */
export async function readTrustedDocuments(place: string, schema: GraphQLSchema): Promise<TrustedDocuments> {
  const listed = await readListed(place);
  if (listed.length === 0) throw new OperationError(`TRUSTED_DOCUMENTS: there is no document in ${place}.`);
  return new Map(
    listed.map(({ id, text }) => {
      const sha256 = hashOf(text);
      if (id !== null && id !== sha256) {
        throw new OperationError(
          `TRUSTED_DOCUMENTS: the document ${nameOf({ id, text })} is listed under something else than the SHA-256 of its text: have the manifest made with SHA-256.`,
        );
      }
      const problem = problemOf(text, schema);
      if (problem !== null) {
        throw new OperationError(
          `TRUSTED_DOCUMENTS: the document ${nameOf({ id: id ?? sha256, text })} does not fit the schema: ${problem}`,
        );
      }
      return [sha256, text];
    }),
  );
}

interface Listed {
  /** Null: it is listed under nothing. */
  readonly id: string | null;
  readonly text: string;
}

async function readListed(place: string): Promise<Listed[]> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new OperationError(`TRUSTED_DOCUMENTS: there is no file or folder at ${place}.`);
  if (!found.isDirectory()) return listedIn(place, await readFile(place, 'utf8'));
  const files = (await readdir(place)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map(async (file) => ({ id: null, text: await readFile(path.join(place, file), 'utf8') })));
}

const codegenManifest = z.record(z.string(), z.string());
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

function listedIn(place: string, json: string): Listed[] {
  const content = jsonOf(json);
  const apollo = apolloManifest.safeParse(content);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => ({ id: withoutPrefix(id), text: body }));
  const codegen = codegenManifest.safeParse(content);
  if (codegen.success) return Object.entries(codegen.data).map(([id, text]) => ({ id: withoutPrefix(id), text }));
  throw new OperationError(
    `TRUSTED_DOCUMENTS: ${place} is no manifest: expected a JSON object of SHA-256 to GraphQL document, as graphql-codegen writes it.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A document identifier without the "sha256:" that GraphQL over HTTP puts before it. */
export function withoutPrefix(id: string): string {
  return id.replace(/^sha256:/, '').toLowerCase();
}

function problemOf(text: string, schema: GraphQLSchema): string | null {
  try {
    const [error] = validate(schema, parse(text));
    return error?.message ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be parsed.';
  }
}

/** The ID, with the operations in it where it can be read that far. */
function nameOf({ id, text }: Listed): string {
  const names = operationNamesOf(text);
  return `"${String(id)}"${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

function operationNamesOf(text: string): string[] {
  try {
    const { definitions } = parse(text);
    return definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    );
  } catch {
    return [];
  }
}
