import autocannon from 'autocannon';
import { quantile } from './numbers.js';

/**
 * Keeps a server busy for some seconds: each connection sends the next request as soon as it has its answer.
 *
 * @param {object} about
 * @param {string} about.url
 * @param {Record<string, string>} [about.headers]
 * @param {readonly (string | Buffer)[]} about.bodies what to POST, in turns; JSON
 * @param {number} about.connections
 * @param {number} about.seconds
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, bytesPerSecond: number }>} requests answered a second;
 *   latencies in milliseconds. Throws where any request failed.
 */
export async function load({ url, headers = {}, bodies, connections, seconds }) {
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: bodies.map((body) => ({ body })),
  });
  // Its own histogram holds whole milliseconds, too coarse for answers that take three.
  const times = [];
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await running;
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed.`);
  return {
    perSecond: times.length / result.duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bytesPerSecond: result.throughput.total / result.duration,
  };
}
