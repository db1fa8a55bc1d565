import { requireNode } from './require-node.js';

requireNode();
const { createProgram } = await import('./commands/program.js');
await createProgram().parseAsync();
