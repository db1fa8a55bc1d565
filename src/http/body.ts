import express, { type RequestHandler } from 'express';
import { isUtf8 } from 'node:buffer';
import { BadInputError } from '../domain/errors.js';

/** As {@link refusal} says it where a body is larger. */
const LIMIT = '10mb';

/** Reads the body of a request as JSON. Bytes that are no UTF-8 are refused; otherwise they would be stored as other text. */
export const readJson: RequestHandler = express.json({
  limit: LIMIT,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw unreadableBody();
  },
});

/** What a body is told that is no JSON, or not in UTF-8. */
export function unreadableBody(): BadInputError {
  return new BadInputError(
    'The request body is not valid JSON in UTF-8: send an object such as {"query": "{ channels { key } }"} with the content type application/json.',
  );
}
