import type { Connection, PageArgs } from '../domain/connection.js';
import type { BrandPromise } from '../domain/map.js';
import { requirePermission } from '../domain/permission.js';
import { type PromiseJudgement, judgePromise } from '../domain/promise-fulfilment.js';
import type { CustomerRow, PromiseOutcomeRow } from '../domain/rows.js';
import type { PromiseVerdict } from '../domain/vocabulary.js';
import { customerParent } from '../persistence/lists/parents.js';
import { promiseOutcomeTable } from '../persistence/lists/promise-outcome-list.js';
import { rowsOfCustomer } from '../persistence/lists/rows-of-customer.js';
import { nestedConnection } from './connections.js';
import { promiseById } from './map-reference.service.js';
import type { Scope } from './scope.js';

/** What became of the promises made to the customer, by the time of the promise. */
export function listPromiseOutcomesOfCustomer(
  scope: Scope,
  customer: CustomerRow,
  args: PageArgs,
): Connection<PromiseOutcomeRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Customer.promiseOutcomes',
    parent: customerParent,
    parentKey: customer.id,
    table: promiseOutcomeTable,
    query: () => rowsOfCustomer(promiseOutcomeTable),
    args,
  });
}

/** How far the promise was fulfilled, 0..1.5; null while pending. By today's map and at the request's clock. */
export function fulfilmentOf(scope: Scope, outcome: PromiseOutcomeRow): number | null | Promise<number | null> {
  const judged = judgementOf(scope, outcome);
  return judged instanceof Promise ? judged.then(({ fulfilment }) => fulfilment) : judged.fulfilment;
}

/** Whether the promise was kept. By today's map and at the request's clock. */
export function verdictOf(scope: Scope, outcome: PromiseOutcomeRow): PromiseVerdict | Promise<PromiseVerdict> {
  const judged = judgementOf(scope, outcome);
  return judged instanceof Promise ? judged.then(({ verdict }) => verdict) : judged.verdict;
}

function judgementOf(scope: Scope, outcome: PromiseOutcomeRow): PromiseJudgement | Promise<PromiseJudgement> {
  requirePermission(scope.viewer, 'timeline:read');
  const promise = promiseById(scope, outcome.promiseId);
  if (promise instanceof Promise) return promise.then((found) => judge(found, outcome, scope.now()));
  return judge(promise, outcome, scope.now());
}

function judge(promise: BrandPromise, outcome: PromiseOutcomeRow, now: number): PromiseJudgement {
  const { at, dueAt, metAt, promised, delivered } = outcome;
  return judgePromise({
    promise,
    at: at.getTime(),
    dueAt: dueAt?.getTime() ?? null,
    metAt: metAt?.getTime() ?? null,
    promised: promised === null ? null : Number(promised),
    delivered: delivered === null ? null : Number(delivered),
    now,
  });
}
