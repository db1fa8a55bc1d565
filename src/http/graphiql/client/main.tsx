import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';
import { ApiKeyField } from './api-key-field.js';
import { loadExamples } from './examples.js';
import { fetcher } from './fetcher.js';
import './workers.js';

const explorer = explorerPlugin({ showAttribution: false });

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
