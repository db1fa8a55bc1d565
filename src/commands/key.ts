import { createKey, listKeys, revokeKey } from '../services/key.service.js';
import { runCommand } from './run.js';

/** `key create`: makes a key and shows it, this once. */
export function createKeyCommand(options: { name: string; role: string }): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    const { key, name, role } = await createKey(scope, options);
    say(`The key "${name}" with the role ${role}; it is shown this once:`);
    say(key);
  });
}

/** `key list`: the keys without what they open. */
export function listKeysCommand(): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    const keys = await listKeys(scope);
    if (keys.length === 0) say('There are no keys yet: make one with `npm run key -- create --name ... --role ...`.');
    for (const { name, role, createdAt, revokedAt } of keys) {
      say(
        `${name}\t${role}\tcreated ${createdAt.toISOString()}${revokedAt ? `\trevoked ${revokedAt.toISOString()}` : ''}`,
      );
    }
  });
}

/** `key revoke`: the key opens nothing any more. */
export function revokeKeyCommand(options: { name: string }): Promise<void> {
  return runCommand(async ({ scope, say }) => {
    await revokeKey(scope, options.name);
    say(`The key "${options.name}" is revoked; running servers refuse it within a second.`);
  });
}
