import type { Request, RequestHandler } from 'express';
import { BadInputError, DocumentNotFoundError, TrustedDocumentsOnlyError } from '../../domain/errors.js';
import type { Viewer } from '../../domain/permission.js';
import { fieldsOf, jsonOf, parametersOf, writeQueryString } from '../parameters.js';
import { hashOf, type TrustedDocuments, withoutPrefix } from './read-trusted-documents.js';

/**
 * Lets a request name its document by ID: by `documentId` of GraphQL over HTTP, or by the hash of Apollo's
 * `extensions.persistedQuery`. Where there are trusted documents, applications and those without a key can run nothing else;
 * others, who explore, remain free. The viewer has to be known by then. Says in `locals.isTrusted` what it has found.
 *
 * @param documents null: there are none, and everybody may run any document
 */
export function trustedDocuments(documents: TrustedDocuments | null): RequestHandler {
  return (request, response, next) => {
    const asked = askedIn(request);
    const id = documents ? idOf(asked) : asked.documentId === undefined ? null : idOf(asked);
    if (id !== null) {
      const text = documents?.get(id);
      if (text === undefined) throw new DocumentNotFoundError(documents !== null);
      if (typeof asked.query === 'string' && asked.query !== text) {
        throw new BadInputError('The document ID is that of another document than "query": send either of them.', [
          'documentId',
        ]);
      }
      putInto(request, text);
      response.locals.isTrusted = true;
    } else if (documents && isBound(response.locals.viewer as Viewer | null) && typeof asked.query === 'string') {
      if (!documents.has(hashOf(asked.query))) throw new TrustedDocumentsOnlyError();
      response.locals.isTrusted = true;
    }
    next();
  };
}

/** Applications know their questions when they are built; who has no key has no question of his own. */
function isBound(viewer: Viewer | null): boolean {
  return viewer === null || viewer.role === 'app';
}

interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

function askedIn(request: Request): Asked {
  const { extensions, ...parameters } = parametersOf(request);
  return { ...parameters, extensions: typeof extensions === 'string' ? jsonOf(extensions) : extensions };
}

/** The SHA-256 that is asked for, whatever it looks like; null where none is. */
function idOf({ documentId, extensions }: Asked): string | null {
  if (documentId !== undefined) return typeof documentId === 'string' ? withoutPrefix(documentId) : '';
  const { sha256Hash } = fieldsOf(fieldsOf(extensions).persistedQuery);
  if (sha256Hash === undefined) return null;
  return typeof sha256Hash === 'string' ? withoutPrefix(sha256Hash) : '';
}

/** Goes on as if the text had been sent. */
function putInto(request: Request, text: string): void {
  const { extensions, ...parameters } = parametersOf(request);
  const others = without(parameters, ['documentId']);
  if (request.method === 'GET') {
    writeQueryString(request, new URLSearchParams({ ...(others as Record<string, string>), query: text }));
  } else {
    const otherExtensions =
      extensions === undefined ? {} : { extensions: without(fieldsOf(extensions), ['persistedQuery']) };
    request.body = { ...others, ...otherExtensions, query: text };
  }
}

function without(fields: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
