import DataLoader from 'dataloader';
import type { Scope } from './scope.js';
import { afterPortions } from './portions.js';

/** What one request has loaded or is about to load, by the name of what is asked. */
const loadersByScope = new WeakMap<Scope, Map<string, DataLoader<string, unknown>>>();

/**
 * Loads one value together with all values of the same name that the request asks for at the same time, so that the
 * number of statements does not depend on the number of rows. Nothing outlives the request, nor a change that it makes
 * (see {@link forgetLoaded}).
 *
 * @param name what is loaded; the same name has to mean the same `load`
 * @param key which one of them
 * @param load all of them at once, by key; undefined: absent
 */
export function loadBatched<Value>(
  scope: Scope,
  name: string,
  key: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Value | undefined> {
  const loaders = loadersByScope.get(scope) ?? new Map<string, DataLoader<string, unknown>>();
  loadersByScope.set(scope, loaders);
  let loader = loaders.get(name);
  if (!loader) {
    loader = new DataLoader(
      async (keys: readonly string[]) => {
        const values = await load(keys);
        return keys.map((wanted) => values.get(wanted));
      },
      {
        batchScheduleFn: (dispatch) => {
          afterPortions(scope, dispatch);
        },
      },
    );
    loaders.set(name, loader);
  }
  return loader.load(key) as Promise<Value | undefined>;
}

/** Forgets what the request has loaded, because it may have changed since. */
export function forgetLoaded(scope: Scope): void {
  loadersByScope.delete(scope);
}
