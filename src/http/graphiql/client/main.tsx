import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';
import { ApiKeyField, withApiKey } from './api-key-field.js';
import { loadExamples } from './examples.js';
import './workers.js';

const explorer = explorerPlugin({ showAttribution: false });

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: (input, init) => fetch(input, withApiKey(init)),
});

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
