import autocannon from 'autocannon';

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
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: bodies.map((body) => ({ body })),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed.`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytesPerSecond: result.throughput.total / result.duration,
  };
}
