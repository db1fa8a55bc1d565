import { type Viewer, requirePermission } from './permission.js';

/** Personal data under seal: whoever holds it can read it only as a viewer who may. Logs and JSON show nothing of it. */
export class Sealed<T> {
  readonly #content: T;

  constructor(content: T) {
    this.#content = content;
  }

  /** Throws {@link ForbiddenError} without the permission 'personal-data:read'. */
  openFor(viewer: Viewer | null): T {
    requirePermission(viewer, 'personal-data:read');
    return this.#content;
  }
}
