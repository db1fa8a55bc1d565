import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * Security headers of every answer. Answers are data: nothing may be loaded, framed or guessed from them; GraphiQL widens
 * that to itself. Strict-Transport-Security is for whoever ends TLS, which this server does not.
 */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeaders(SECURITY_HEADERS);
  next();
};

/** They are the same on every answer, so that helmet is asked for them once. */
const SECURITY_HEADERS = headersOf(
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  }),
);

function headersOf(handler: ReturnType<typeof helmet>): Map<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  handler(response.req, response, () => undefined);
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

/** What is answered to a question is for who asked, and not for any cache. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Lets pages of these origins, and no others, read answers; they send the key themselves, never cookies. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  const allow = cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-request-id'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
  });
  return (request, response, next) => {
    if (request.headers.origin !== undefined || request.method === 'OPTIONS') {
      allow(request, response, next);
      return;
    }
    // Nobody who is no page asks for leave, but a cache has to know that pages are answered otherwise.
    response.vary('Origin');
    next();
  };
}
