import { Migration20261122000000_foundation } from '../../migrations/Migration20261122000000_foundation.js';
import { Migration20261122100000_channel_comparison } from '../../migrations/Migration20261122100000_channel_comparison.js';
import { Migration20261127000000_loyalty } from '../../migrations/Migration20261127000000_loyalty.js';
import { Migration20261127100000_saved_estimate } from '../../migrations/Migration20261127100000_saved_estimate.js';
import { Migration20261128000000_audit } from '../../migrations/Migration20261128000000_audit.js';
import { Migration20261128020000_consent } from '../../migrations/Migration20261128020000_consent.js';
import { Migration20261128030000_erasure_receipt } from '../../migrations/Migration20261128030000_erasure_receipt.js';
import { Migration20261128040000_key_lifetime } from '../../migrations/Migration20261128040000_key_lifetime.js';
import { Migration20261128050000_merge } from '../../migrations/Migration20261128050000_merge.js';
import { Migration20261128060000_bulk_notes } from '../../migrations/Migration20261128060000_bulk_notes.js';
import { Migration20261128070000_month_cells } from '../../migrations/Migration20261128070000_month_cells.js';

/** Every migration, oldest first. A released migration is never changed. */
export const migrations = [
  Migration20261122000000_foundation,
  Migration20261122100000_channel_comparison,
  Migration20261127000000_loyalty,
  Migration20261127100000_saved_estimate,
  Migration20261128000000_audit,
  Migration20261128020000_consent,
  Migration20261128030000_erasure_receipt,
  Migration20261128040000_key_lifetime,
  Migration20261128050000_merge,
  Migration20261128060000_bulk_notes,
  Migration20261128070000_month_cells,
];
