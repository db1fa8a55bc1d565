import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { CustomerIdsDocument, InteractionIdsDocument, JourneysAskedDocument } from './generated/operations.js';

const window = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

let api: TestApi;
let http: Sender;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5 });
  http = senderTo(api);
});
afterAll(() => api.stop());

describe('a query that does not fit the schema', () => {
  const metrics = (args: string) => `{ journeyMetrics(${args}) { total { journeys } } }`;
  const inJanuary = 'window: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }';
  const invalid = 'GRAPHQL_VALIDATION_FAILED';

  it.each([
    ['an unknown enum value', metrics(`${inJanuary}, groupBy: [COLOUR]`), invalid, /"JourneyDimension" enum/],
    ['a missing argument', '{ journeyMetrics { total { journeys } } }', invalid, /argument "window" of type "Window!"/],
    ['an unknown field', '{ channels { colour } }', invalid, /field "colour" on type "Channel"/],
    ['an unknown argument', '{ channels(colour: "red") { key } }', invalid, /argument "colour"/],
    ['an unknown condition', '{ customers(filter: { colour: "red" }) { nodes { id } } }', invalid, /"CustomerFilter"/],
    [
      'two ways to name a customer',
      '{ customer(by: { id: "x", externalId: null }) { id } }',
      invalid,
      /exactly one key/,
    ],
    ['no way to name a customer', '{ customer(by: {}) { id } }', invalid, /exactly one key/],
    [
      'a record of no kind',
      'mutation { ingest(source: "crm", records: [{}]) { created } }',
      invalid,
      /exactly one key/,
    ],
    ['a size beyond 32 bits', '{ customers(first: 99999999999) { nodes { id } } }', invalid, /32-bit/],
    ['a query that ends early', '{ journeyMetrics(', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
  ])('%s: refused with the place in the query', async (_, query, code, says) => {
    const [error] = expectRefused(await http.ask(query), { status: 400, code });
    expect(error?.message).toMatch(says);
    expect(error?.locations).toHaveLength(1);
  });

  it.each([
    [
      'a day instead of an instant',
      JourneysAskedDocument,
      asked({ from: '2026-01-01' }),
      /"window.from"; A DateTime is/,
    ],
    ['a day that does not exist', JourneysAskedDocument, asked({ to: '2026-02-30T00:00:00Z' }), /"window.to"/],
    ['an unknown dimension', JourneysAskedDocument, { window, groupBy: ['COLOUR'] }, /at "groupBy\[0\]"/],
    ['no window', JourneysAskedDocument, {}, /"\$window" of required type "Window!" was not provided/],
    ['an unknown condition', InteractionIdsDocument, { filter: { colour: 'red' } }, /"InteractionFilter"/],
    ['text for a size', CustomerIdsDocument, { first: 'ten' }, /\$first/],
  ])('variables with %s: refused with the name of the variable', async (_, document, variables, says) => {
    const [error] = expectRefused(await http.ask(document, variables), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toMatch(says);
  });

  it('variables with more mistakes than anybody counts: refused', async () => {
    const filter = { or: Array.from({ length: 60 }, () => 1) };
    const answer = await http.ask(InteractionIdsDocument, { filter });
    expect(expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT' }).at(-1)?.message).toContain('Too many errors');
  });

  it('values that are no text where a name of the schema is expected: refused before they are weighed', async () => {
    const groupBy = [{ toString: null }, 'constructor'];
    const answer = await http.ask(JourneysAskedDocument, { window: { from: { valueOf: 1, toString: 1 } }, groupBy });
    expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT' });
  });

  it.each([
    `{ touchpoints(stage: "${SECRET}") { key } }`,
    `{ customers(first: "${SECRET}") { nodes { id } } }`,
    `{ customers(filter: "${SECRET}") { nodes { id } } }`,
    `{ customers "${SECRET}" }`,
  ])('%s: refused without repeating the value', async (query) => {
    expect((await http.ask(query)).text).not.toContain(SECRET);
    expect((await http.ask(query)).status).toBe(400);
  });

  it('values and unknown names in variables are not repeated', async () => {
    for (const filter of [SECRET, { [SECRET]: 1 }, { and: [{ channel: { eq: { a: `; ${SECRET}` } } }] }])
      expectRefused(await http.ask(InteractionIdsDocument, { filter }), { status: 400, code: 'BAD_USER_INPUT' });
  });

  it('values of any length keep nobody waiting, whatever words of a message they repeat', async () => {
    for (const words of ['; ', ' at "a"; ', 'cannot represent ', 'Value "']) {
      const first = words.repeat(900_000 / words.length);
      const answer = await http.ask(CustomerIdsDocument, { first });
      const [error] = expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT' });
      expect(error?.message).toBe('Variable "$first" got an invalid value; Int cannot represent non-integer value.');
    }
  });

  it('names an operation that is not there, and asks which one where there are two', async () => {
    const query = 'query A { channels { key } } query B { channels { key } }';
    const unknown = await http.send(JSON.stringify({ query, operationName: 'C' }));
    const [error] = expectRefused(unknown, { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' });
    expect(error?.message).toContain('Unknown operation named "C"');
    const unclear = await http.send(JSON.stringify({ query }));
    expectRefused(unclear, { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' });
  });
});

function asked(change: object): object {
  return { window: { ...window, ...change } };
}
