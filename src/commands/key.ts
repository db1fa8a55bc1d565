import { DEFAULT_OVERLAP, parseDuration, parseExpiry } from '../domain/api-key.js';
import { createKey, listKeys, revokeKey, rotateKey } from '../services/key.service.js';
import { runCommand } from './run.js';

/** `key create`: makes a key and shows it, this once. */
export function createKeyCommand(options: {
  name: string;
  role: string;
  scope?: string[];
  expiresIn?: string;
}): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    const { key, name, role, scopes, expiresAt } = await createKey(scope, {
      name: options.name,
      role: options.role,
      scopes: options.scope ?? null,
      expiresAt: options.expiresIn === undefined ? null : parseExpiry(options.expiresIn, scope.now()),
    });
    const narrowed = scopes ? ` narrowed to ${scopes.join(', ')}` : '';
    const until = expiresAt ? `, valid until ${expiresAt.toISOString()}` : '';
    say(`The key "${name}" with the role ${role}${narrowed}${until}; it is shown this once:`);
    say(key);
  });
}

/** `key list`: the keys without what they open. */
export function listKeysCommand(): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    const keys = await listKeys(scope);
    if (keys.length === 0) say('There are no keys yet: make one with `npm run key -- create --name ... --role ...`.');
    for (const key of keys) {
      const moments = { created: key.createdAt, 'last used': key.lastUsedAt, expires: key.expiresAt };
      const ends = { 'old secret until': key.previousUntil, revoked: key.revokedAt };
      const columns = Object.entries({ ...moments, ...ends }).flatMap(([what, at]) =>
        at ? [`${what} ${at.toISOString()}`] : [],
      );
      say([key.name, key.role, ...(key.scopes ? [key.scopes.join(',')] : []), ...columns].join('\t'));
    }
  });
}

/** `key rotate`: gives a key another secret and shows it, this once. */
export function rotateKeyCommand(options: { name: string; overlap?: string }): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    const overlapSeconds = options.overlap === undefined ? DEFAULT_OVERLAP : parseDuration(options.overlap, 'overlap');
    const { key, name, previousUntil } = await rotateKey(scope, { name: options.name, overlapSeconds });
    say(`The key "${name}" has a new secret; the old one works until ${previousUntil?.toISOString() ?? 'now'}.`);
    say('It is shown this once:');
    say(key);
  });
}

/** `key revoke`: the key opens nothing any more. */
export function revokeKeyCommand(options: { name: string }): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    await revokeKey(scope, options.name);
    say(`The key "${options.name}" is revoked; running servers refuse it within a second.`);
  });
}
