import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { createRecent } from '../domain/recent.js';
import type { Context } from '../graphql/context.js';
import { documentBytes } from '../graphql/document-bytes.js';

/** Bytes of all documents together. */
const ROOM = 30_000_000;

/**
 * Documents that were met lately, so that they are neither parsed nor validated again, within a bounded memory. Apollo Server's own
 * store measures documents without their texts, so that few of them, of long comments, would be too many.
 */
export function createDocumentStore(): NonNullable<ApolloServerOptions<Context>['documentStore']> {
  const documents = createRecent<DocumentNode>(ROOM, documentBytes);
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => {
      documents.set(key, document);
      return Promise.resolve();
    },
    delete: () => Promise.resolve(false),
  };
}
