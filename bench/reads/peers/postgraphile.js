/** PostGraphile 5 over the tables of the product, as its documentation sets it up for production. */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { postgraphile } from 'postgraphile';
import { PEER_SCHEMAS } from './peer-schema.js';

/** References that the tables do not declare as foreign keys (docs/decisions/0007-few-foreign-keys.md). */
const REFERENCES = {
  version: 1,
  config: {
    class: {
      interaction: { tags: { foreignKey: '(touchpoint_id) references touchpoint (id)' } },
      journey: {
        tags: {
          foreignKey: ['(definition_id) references journey_definition (id)', '(customer_id) references customer (id)'],
        },
      },
    },
  },
};

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [jsonPgSmartTags(REFERENCES)],
  // Which columns may be filtered and ordered by, whatever indexes there are: the same as in the product.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: PEER_SCHEMAS })],
  schema: { defaultBehavior: '-insert -update -delete' },
  grafast: { explain: false },
  grafserv: { graphiql: false, websockets: false, watch: false, outputDataAsString: true },
};

const serv = postgraphile(preset).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port} `));
