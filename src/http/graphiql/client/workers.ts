/** Monaco's workers, bundled beside the page, so that the editor needs no network. */
const WORKERS: Record<string, string> = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(`/graphiql/${WORKERS[label] ?? 'editor.worker.js'}`),
  },
});
