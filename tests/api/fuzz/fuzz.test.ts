import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { connect } from 'node:net';
import { buildGraph } from '../../../src/graphql/schema.js';
import { senderTo } from '../../setup/refusals.js';
import { startTestApi, type TestApi } from '../../setup/test-api.js';
import { faultsOf, hasData, internalWords, openSender } from './answers.js';
import { randomOf } from './random.js';
import { realOf } from './real.js';
import { type FuzzRequest, requestOf } from './requests.js';
import type { Real } from './values.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 1_500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_301);
/** Requests at work at once. */
const AT_ONCE = 4;

let api: TestApi;
let schema: GraphQLSchema;
let real: Real;
let internal: RegExp;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 40 });
  schema = await buildGraph();
  real = await realOf(api);
  internal = await internalWords(api.database.pool);
});
afterAll(() => api.stop());

describe(`random requests, FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS}`, () => {
  it(
    'are answered or refused, never with a failure of the server, a leak, or what was sent',
    async () => {
      const sender = openSender(api.url);
      const faults: string[] = [];
      const answered = { fitting: 0, withData: 0 };
      let next = 0;
      const work = async () => {
        while (next < RUNS && faults.length < 20) {
          const number = next++;
          const sent = requestOf({ schema, real, random: randomOf(SEED, number) }, api.adminKey);
          const answer = await sender.send(sent).catch((error: unknown) => ({ status: 0, text: String(error) }));
          const wrong = faultsOf(answer, internal);
          if (wrong.length > 0) faults.push(faultText(number, sent, wrong, answer.text));
          if (sent.kind !== 'fitting') continue;
          answered.fitting += 1;
          if (hasData(answer)) answered.withData += 1;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      sender.close();
      expect(faults.join('\n\n')).toBe('');
      // Otherwise only the refusals were tried.
      expect(answered.fitting).toBeGreaterThan(RUNS / 3);
      expect(answered.withData / answered.fitting).toBeGreaterThan(0.5);
    },
    60_000 + RUNS * 200,
  );

  it('of bytes that are no HTTP are cut off or refused', async () => {
    for (let number = 0; number < Math.min(RUNS, 200); number += 1) {
      const text = await answerTo(noise(number));
      expect({ number, text }).toEqual({ number, text: expect.stringMatching(/^$|^HTTP\/1\.1 [234]\d\d /) });
      expect(text).not.toMatch(internal);
    }
  });

  it('leave the server answering', async () => {
    const { status, errors } = await senderTo(api).ask('{ channels { key } customers(first: 1) { nodes { id } } }');
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });
});

function faultText(number: number, { kind, method, path, headers, body }: FuzzRequest, wrong: string[], text: string) {
  const sent = `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 500)} ${body.toString().slice(0, 3_000)}`;
  return `FUZZ_SEED=${SEED}, request ${number} (${kind}): the answer ${wrong.join(', ')}.\nsent: ${sent}\ncame: ${text.slice(0, 1_000)}`;
}

/** A request of HTTP with some of its bytes exchanged, in its first lines. */
function noise(number: number): Buffer {
  const random = randomOf(SEED + 1, number);
  const bytes = Buffer.from(
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\ntransfer-encoding: x\r\n\r\n{}',
  );
  for (let times = random.below(6); times >= 0; times -= 1) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

/** What comes back over a connection of its own within a moment of the client's last byte. */
function answerTo(bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      resolve(Buffer.concat(parts).toString('latin1'));
    });
  });
}
