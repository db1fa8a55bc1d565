import type { Request, RequestHandler } from 'express';

/**
 * Writes the query string of a GET anew, as it is read here. So nothing that is checked before GraphQL begins, such as the
 * length of the query, can be read otherwise by what executes it.
 */
export const readQueryString: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET') writeQueryString(request, searchOf(request));
  next();
};

/** What GraphQL is sent, of a GET or of a POST with a body that has been read. `extensions` and `variables` of a GET are text. */
export function parametersOf(request: Request): Record<string, unknown> {
  return request.method === 'GET' ? Object.fromEntries(searchOf(request)) : fieldsOf(request.body);
}

/** What `extensions` or `variables` of a GET hold; undefined where that is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Replaces the query string. */
export function writeQueryString(request: Request, search: URLSearchParams): void {
  request.url = search.size > 0 ? `/?${search.toString()}` : '/';
}

/** The fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function searchOf({ url }: Request): URLSearchParams {
  return new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
}
