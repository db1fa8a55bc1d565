import { requireNode } from './require-node.js';

requireNode();
const { main } = await import('./start.js');
await main();
