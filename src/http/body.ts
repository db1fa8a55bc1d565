import express, { type RequestHandler } from 'express';
import { isUtf8 } from 'node:buffer';
import { BadInputError } from '../domain/errors.js';
import { hasPermission, type Viewer } from '../domain/permission.js';

/** Who sends records sends many at once; questions are small. {@link refusal} says the limit where a body is larger. */
const readRecords = readUpTo('10mb');
const readQuestions = readUpTo('1mb');

/**
 * Reads the body of a request as JSON: up to 10 MB of who may send records, up to 1 MB of anybody else. Bytes that are no
 * UTF-8 are refused; otherwise they would be stored as other text. The viewer has to be known by then.
 */
export const readJson: RequestHandler = (request, response, next) => {
  const viewer = response.locals.viewer as Viewer | null;
  const read = viewer && hasPermission(viewer, 'timeline:write') ? readRecords : readQuestions;
  read(request, response, next);
};

function readUpTo(limit: string): RequestHandler {
  return express.json({
    limit,
    verify: (_request, _response, bytes) => {
      if (!isUtf8(bytes)) throw unreadableBody();
    },
  });
}

/** What a body is told that is no JSON, or not in UTF-8. */
export function unreadableBody(): BadInputError {
  return new BadInputError(
    'The request body is not valid JSON in UTF-8: send an object such as {"query": "{ channels { key } }"} with the content type application/json.',
  );
}
