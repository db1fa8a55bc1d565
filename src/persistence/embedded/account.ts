import { statSync } from 'node:fs';
import path from 'node:path';

/** The user and group that PostgreSQL runs as; undefined: those of this process. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root. This is `nobody` on all common Linux systems. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * Who PostgreSQL has to run as: whoever runs this process, unless that is root. Then the owner of an existing
 * database (`data`, absolute), so that one `sudo npm start` does not take it from its user, otherwise `nobody`.
 */
export function serverAccount(data?: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (data === undefined) return NOBODY;
  const { uid, gid } = statSync(data);
  return uid === 0 ? NOBODY : { uid, gid };
}

/** Whether the account may pass through every folder down to and including `folder` (absolute), going by the modes. */
export function canReach(account: Account, folder: string): boolean {
  if (account === undefined) return true;
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  const parent = path.dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || canReach(account, parent));
}

const KEPT_VARIABLES = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];

/**
 * The options for `child_process` under which PostgreSQL's programs run: the account, and an environment without
 * secrets and without variables that would change what they do.
 */
export function programOptions(account: Account) {
  const kept = KEPT_VARIABLES.map((name) => [name, process.env[name]] as const);
  return { ...account, env: { ...Object.fromEntries(kept), LC_ALL: 'C' }, windowsHide: true };
}
