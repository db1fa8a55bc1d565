import { isDeepStrictEqual } from 'node:util';
import { post } from './contestants.js';

/** Throws unless all contestants answer all requests of the shape with the same rows and fields, in the same order. */
export async function requireEqualAnswers(shape, contestants, requests) {
  const [first, ...others] = Object.keys(contestants);
  for (const [index, body] of requests[first].entries()) {
    const expected = normal((await post(contestants[first].address, body)).data);
    for (const name of others) {
      const found = normal((await post(contestants[name].address, requests[name][index])).data);
      if (isDeepStrictEqual(found, expected)) continue;
      const [one, other] = [expected, found].map((answer) => JSON.stringify(answer, null, 1).slice(0, 3_000));
      throw new Error(`${shape.name}: ${first} answers request ${index} with ${one}\n${name} with ${other}`);
    }
  }
}

/** Each server writes global IDs and times in its own way; here an ID is the row's keys, and a time UTC in milliseconds. */
function normal(value, field = '') {
  if (Array.isArray(value)) return value.map((element) => normal(element));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, normal(own, name)]));
  }
  if (typeof value !== 'string') return value;
  if (field === 'id') return keysOf(value);
  return field.endsWith('At') ? new Date(value).toISOString() : value;
}

/** `jg1:Interaction:7:12`, `["interactions","7","12"]` and `7:12`, the first two in base64. */
function keysOf(id) {
  if (/^\d+(:\d+)*$/.test(id)) return id;
  const text = Buffer.from(id, 'base64url').toString();
  return text.startsWith('[') ? JSON.parse(text).slice(1).join(':') : text.split(':').slice(2).join(':');
}
