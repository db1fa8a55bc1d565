import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';
import { ApiKeyField, currentApiKey } from './api-key-field.js';
import { loadExamples } from './examples.js';
import './workers.js';

const explorer = explorerPlugin({ showAttribution: false });

const fetcher = async (operation: unknown, options?: { headers?: Record<string, string> }) => {
  const key = currentApiKey();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  return response.json();
};

const root = document.getElementById('graphiql');
if (!root) throw new Error('The page has no element with the id "graphiql".');

createRoot(root).render(
  <>
    <ApiKeyField />
    <GraphiQL
      fetcher={fetcher}
      plugins={[HISTORY_PLUGIN, explorer]}
      defaultTabs={await loadExamples()}
      defaultEditorToolsVisibility={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>journeygraph</GraphiQL.Logo>
    </GraphiQL>
  </>,
);
