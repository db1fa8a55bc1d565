import { statSync } from 'node:fs';

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

/**
 * How PostgreSQL's programs are told their folder `data`, which must be their working directory too. An account that
 * is not ours may be barred from a folder on the way (a checkout below /root); a process enters its working directory
 * before it changes account, and Linux lets it come back there through `/proc/self/cwd` past all that bars the way.
 */
export function folderArgument(account: Account, data: string): string {
  return account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : data;
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
