import { Agent, request } from 'node:http';

/**
 * A client of a running journeygraph that keeps its connections.
 *
 * @param {import('../world/journeygraph.js').Journeygraph} journeygraph
 * @param {{ connections: number }} size
 */
export function createClient({ url, key }, { connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    /**
     * Sends a request that is JSON already.
     *
     * @param {Buffer} body
     * @returns {Promise<any>} the data of the answer; rejects where there are errors
     */
    send: async (body) => {
      const text = await post(`${url}/graphql`, body, { agent, key });
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(`A request failed: ${JSON.stringify(errors).slice(0, 500)}`);
      return data;
    },
    close: () => agent.destroy(),
  };
}

/** A request as {@link createClient} sends it. */
export function bodyOf(query, variables) {
  return Buffer.from(JSON.stringify({ query, variables }));
}

function post(url, body, { agent, key }) {
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${key}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve(text));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
