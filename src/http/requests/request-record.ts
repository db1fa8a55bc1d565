import { AsyncLocalStorage } from 'node:async_hooks';

/** What is told about a request in the log and counted of it; nothing of what it asked with, and nothing of its answer. */
export interface RequestRecord {
  readonly id: string;
  /** Of the operation that is executed; null until it is known, and where it has no name. */
  operationName: string | null;
  operationType: string | null;
  /** What it asks for, in points; null where that cannot be told. */
  cost: number | null;
  /** The code of each error of the answer, as it is when it is asked. */
  errorCodes: () => readonly string[];
}

const records = new AsyncLocalStorage<RequestRecord>();

/** Runs work for the request that is called `id`. */
export function duringRecordedRequest<Result>(id: string, work: () => Result): Result {
  return records.run({ id, operationName: null, operationType: null, cost: null, errorCodes: () => [] }, work);
}

/** The record of the request at work; undefined outside requests. */
export function requestRecord(): RequestRecord | undefined {
  return records.getStore();
}
