import { Migration20261122000000_foundation } from '../../migrations/Migration20261122000000_foundation.js';

/** Every migration, oldest first. A released migration is never changed. */
export const migrations = [Migration20261122000000_foundation];
