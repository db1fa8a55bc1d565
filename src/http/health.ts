import { Router } from 'express';
import type { Database } from '../persistence/database.js';
import { isReachable } from '../persistence/reachable.js';

/** `/livez`: the process answers. `/readyz`: it can reach its database, too. */
export function healthRoutes(database: Database): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await isReachable(database);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'database unreachable' });
  });
  return router;
}
