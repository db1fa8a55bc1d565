import type { Scope } from '../services/scope.js';

/** What resolvers get with every request. */
export interface Context {
  readonly scope: Scope;
}

/** The context of one request. What it loads is batched and remembered for this request alone. */
export function createContext(scope: Scope): Context {
  return { scope };
}
