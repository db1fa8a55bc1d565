/** What no GraphQL server can be faster than: the rows of the same questions by prepared statements, written as JSON. */
import { createServer } from 'node:http';
import pg from 'pg';
import { SHAPES } from '../shapes/index.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const shapes = new Map(SHAPES.map((shape) => [shape.name, shape]));

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { shape, sample } = JSON.parse(Buffer.concat(chunks));
      const body = JSON.stringify({ data: await shapes.get(shape).limit(pool, sample) });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port} `));
