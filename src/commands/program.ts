import { Command } from 'commander';
import { DEMO_CUSTOMERS } from '../../seeds/demo-records.js';
import { backupCommand, restoreCommand } from './backup.js';
import { importCommand } from './import.js';
import { createKeyCommand, listKeysCommand, revokeKeyCommand, rotateKeyCommand } from './key.js';
import { migrateCommand } from './migrate.js';
import { projectCommand, rebuildCommand } from './project.js';
import { parseCustomers, seedCommand } from './seed.js';

/** Every command of `npm run ...`. Each works beside a running server and without one. */
export function createProgram(): Command {
  const program = new Command('journeygraph').description('Commands on the database of journeygraph.');
  program
    .command('import')
    .description('import a folder of records, then let the metrics catch up')
    .argument('<folder>', 'the folder, as docs/import-format.md describes it')
    .option('--source <key>', 'the source of the records, where the folder has no map.yaml')
    .action(importCommand);
  program
    .command('seed')
    .description('load the demo company')
    .option('--customers <n>', 'how many customers', parseCustomers, DEMO_CUSTOMERS)
    .action(seedCommand);
  program.command('project').description('fold what is pending into facts and cells').action(projectCommand);
  program.command('rebuild').description('make facts and cells anew from the timeline').action(rebuildCommand);
  program
    .command('migrate')
    .description('bring the database up to the newest migration')
    .option('--grant-to <role>', 'and give this login role of your own PostgreSQL what the server needs, and no more')
    .action(migrateCommand);
  program
    .command('backup')
    .description('write everything that the database holds into a file')
    .argument('<file>', 'the file to be made')
    .action(backupCommand);
  program
    .command('restore')
    .description('fill an empty database from a backup')
    .argument('<file>', 'the file that backup made')
    .action(restoreCommand);

  const key = program.command('key').description('API keys');
  key
    .command('create')
    .description('make a key; it is shown once')
    .requiredOption('--role <role>', 'app, analyst, finance, ingest or admin')
    .requiredOption('--name <name>', 'what the key is for')
    .option('--scope <permission>', 'narrow it to this permission of the role; can be repeated', addTo)
    .option('--expires-in <time>', 'how long it works, such as 90d or 24h, or until when: 2027-03-01T00:00:00Z')
    .action(createKeyCommand);
  key.command('list').description('list the keys').action(listKeysCommand);
  key
    .command('rotate')
    .description('give a key a new secret; it is shown once')
    .requiredOption('--name <name>', 'which key')
    .option('--overlap <time>', 'how long the old secret works, such as 24h, which it is unless said, or 0h')
    .action(rotateKeyCommand);
  key
    .command('revoke')
    .description('revoke a key')
    .requiredOption('--name <name>', 'which key')
    .action(revokeKeyCommand);
  return program;
}

function addTo(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
