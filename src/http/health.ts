import { Router } from 'express';
import { noStore } from './door/headers.js';
import type { Readiness } from './readiness.js';

/** `/livez`: the process answers. `/readyz`: it should get requests; otherwise 503, and what stands in the way. */
export function healthRoutes(readiness: Pick<Readiness, 'obstacle'>): Router {
  const router = Router();
  router.get('/livez', noStore, (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', noStore, async (_request, response) => {
    const obstacle = await readiness.obstacle();
    response.status(obstacle === null ? 200 : 503).json({ status: obstacle ?? 'ok' });
  });
  return router;
}
