/** What who presents the setting `ADMIN_KEY` is called. */
export const ADMIN_KEY_VIEWER = 'ADMIN_KEY';

/** What whoever types commands on this machine is called. */
export const OPERATOR_VIEWER = 'operator';

/** Begins the names of those for whom the identity provider vouches. */
export const TOKEN_VIEWER_PREFIX = 'oidc:';

/**
 * Whether a name can be told from others where people read it, such as in the audit log: 1 to `maxLength` characters, not all
 * blank, and none that cannot be seen or turns the others round (control, format and unassigned characters).
 */
export function isVisibleName(name: string, maxLength: number): boolean {
  return name.trim() !== '' && name.length <= maxLength && !/\p{C}/u.test(name);
}

/**
 * Whether viewers of another kind than API keys are called so, in whatever letters. Budgets and the audit log know viewers by
 * name, so no key may have one of these.
 */
export function isNameOfAnotherKind(name: string): boolean {
  const read = plain(name);
  return [ADMIN_KEY_VIEWER, OPERATOR_VIEWER].map(plain).includes(read) || read.startsWith(TOKEN_VIEWER_PREFIX);
}

/** A name as it reads: letters of other widths look like the usual ones. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
