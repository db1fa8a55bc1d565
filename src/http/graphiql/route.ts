import express, { Router } from 'express';
import { readExamples } from './examples.js';

/** What the page may load and connect to: itself. Monaco sets styles inline and starts its workers from files here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL at `/graphiql`, from files bundled at build time.
 *
 * @param bundle the folder of the bundled files
 * @param examples the folder of the example questions that open as tabs
 */
export function graphiqlRoutes({ bundle, examples }: { bundle: string; examples: string }): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('content-security-policy', CONTENT_SECURITY_POLICY);
    next();
  });
  router.get('/examples.json', async (_request, response) => {
    response.json(await readExamples(examples));
  });
  router.use(express.static(bundle));
  return router;
}
