import { writeFile } from 'node:fs/promises';
import { buildGraph } from '../dist/src/graphql/schema.js';
import { printGraph } from '../dist/src/graphql/emit.js';

/** Writes the graph as it stands to schema.graphql. */
await writeFile(new URL('schema.graphql', import.meta.url), printGraph(await buildGraph()));
