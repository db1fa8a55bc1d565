import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles GraphiQL and Monaco's workers to static files in dist/graphiql, so that the page works offline. */
const client = fileURLToPath(new URL('client/', import.meta.url));
const output = fileURLToPath(new URL('../../../dist/graphiql/', import.meta.url));

const shared = {
  bundle: true,
  minify: true,
  outdir: output,
  logLevel: 'warning',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
};

await build({
  ...shared,
  entryPoints: { main: `${client}main.tsx` },
  format: 'esm',
  jsx: 'automatic',
  loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
});
await build({
  ...shared,
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  format: 'iife',
});
await cp(`${client}index.html`, `${output}index.html`);
