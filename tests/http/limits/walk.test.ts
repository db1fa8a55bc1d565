import { describe, expect, it } from '@jest/globals';
import { checkLimits } from '../../../src/http/limits/check.js';
import { TooEntangledError, weighOperation } from '../../../src/http/limits/walk.js';
import { readDocument } from '../../docs/markdown.js';
import { costOfText, ENTANGLED, questionOf } from './questions.js';

describe('the cost of a query', () => {
  it('is that of a statement, a page, its rows and their values', () => {
    // 500 for the statement, 15 for the page, 2 a row, 1 a value.
    expect(costOfText('{ customers(first: 10) { nodes { id segment } } }')).toBe(500 + 15 + 10 * (2 + 2));
    expect(costOfText('{ customers { nodes { id } } }')).toBe(500 + 15 + 20 * (2 + 1));
  });

  it('multiplies pages along the path, and statements not', () => {
    const nested = '{ customers(first: 10) { nodes { orders(last: 30) { nodes { id } } } } }';
    expect(costOfText(nested)).toBe(500 + 15 + 10 * 2 + 500 + 10 * (15 + 30 * (2 + 1)));
  });

  it('is what docs/limits.md works out', () => {
    const [example] = /^ {4}(\{ customers.*)$/m.exec(readDocument('docs/limits.md')) ?? [];
    expect(costOfText(example ?? '')).toBe(2_095);
    expect(readDocument('docs/limits.md')).toContain('2,095 points');
  });

  it('loads no rows for a count, which is dear over everything and cheap under a parent', () => {
    expect(costOfText('{ interactions(first: 500) { totalCount } }')).toBe(500 + 5_000 + 15 + 1 + 15);
    const nested = '{ customers(first: 10) { nodes { orders { totalCount } } } }';
    expect(costOfText(nested)).toBe(500 + 15 + 10 * 2 + 500 + 10 * (15 + 1 + 15));
  });

  it('takes sizes from variables, their defaults, and the default page where a variable is not given', () => {
    const asked = (first: string) => `query ($n: Int${first}) { customers(first: $n) { nodes { id } } }`;
    const literal = (first: number) => costOfText(`{ customers(first: ${String(first)}) { nodes { id } } }`);
    expect(costOfText(asked(''), { n: 70 })).toBe(literal(70));
    expect(costOfText(asked(' = 30'))).toBe(literal(30));
    expect(costOfText(asked(' = 30'), { n: 7 })).toBe(literal(7));
    expect(costOfText(asked(' = 30'), { n: null })).toBe(literal(20));
    expect(costOfText(asked(''))).toBe(literal(20));
  });

  it('is a number whatever is sent as a variable', () => {
    const window = '{ from: "2025-01-01T00:00:00Z", to: "2025-02-01T00:00:00Z" }';
    const query = `query ($by: [JourneyDimension!], $of: Granularity, $filter: JourneyFilter, $n: Int) {
      journeyMetrics(window: ${window}, groupBy: $by, granularity: $of, filter: $filter) { total { journeys } }
      customers(first: $n) { nodes { id } } }`;
    const plain = costOfText(query, { by: ['nothing'], of: 'nothing', filter: { nothing: 1 }, n: null });
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const filter = JSON.parse(`{ "${name}": 1 }`) as unknown;
      for (const n of [Infinity, -Infinity, NaN]) {
        expect(costOfText(query, { by: [name], of: name, filter, n })).toBe(plain);
      }
    }
  });

  it('counts nodes by their IDs and the dearest type that each of them may be', () => {
    const query = (fragments: string) => `query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragments} } }`;
    const [cheap, dear] = ['... on Channel { key }', '... on Customer { orders(first: 50) { nodes { id } } }'];
    const one = costOfText(query(dear), { ids: ['a'] });
    const hundred = costOfText(query(dear), { ids: Array.from({ length: 100 }, () => 'a') });
    expect(hundred - one).toBe(99 * (2 + 15 + 50 * 3));
    expect(costOfText(query(cheap + dear), { ids: ['a'] })).toBe(one);
  });

  it('leaves out what is skipped or not included', () => {
    const query = 'query ($go: Boolean!) { channels { key } customers(first: 500) @include(if: $go) { nodes { id } } }';
    const turned = 'query ($go: Boolean!) { channels { key } customers(first: 500) @skip(if: $go) { nodes { id } } }';
    const without = costOfText('{ channels { key } }');
    expect(costOfText(query, { go: false })).toBe(without);
    expect(costOfText(turned, { go: true })).toBe(without);
    expect(costOfText(query, { go: true })).toBeGreaterThan(without);
    expect(costOfText(turned, { go: false })).toBe(costOfText(query, { go: true }));
  });

  it('counts what execution merges once, and what has another name again', () => {
    const page = 'customers(first: 100) { nodes { id } }';
    const spread = `{ ...a ...b ...a ${page} } fragment a on Query { ${page} } fragment b on Query { ...a ... { ${page} } }`;
    expect(costOfText(spread)).toBe(costOfText(`{ ${page} }`));
    expect(costOfText(`{ ${page} again: ${page} }`)).toBe(2 * costOfText(`{ ${page} }`));
    const halves = `{ ${page} customers(first: 100) { nodes { segment } } }`;
    expect(costOfText(halves)).toBe(costOfText('{ customers(first: 100) { nodes { id segment } } }'));
  });

  it('is that of the chosen operation alone', () => {
    const document = 'query Dear { customers(first: 500) { nodes { id } } } query Cheap { channels { key } }';
    const cheap = weighOperation(questionOf(document, { name: 'Cheap' }));
    expect(cheap.each + cheap.once).toBe(costOfText('{ channels { key } }'));
  });

  it('grows with groups, periods, contrasts, waves, computed conditions and records', () => {
    const metrics = (more: string) =>
      costOfText(
        `{ experienceMetrics(window: { from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" } ${more}) { groups { interactions } } }`,
      );
    const costs = [
      '',
      ', groupBy: [CHANNEL]',
      ', groupBy: [CHANNEL, PERIOD]',
      ', groupBy: [CHANNEL, PERIOD], granularity: DAY',
    ].map(metrics);
    expect(costs).toEqual(costs.toSorted((one, other) => one - other));
    expect(new Set(costs).size).toBe(costs.length);
    expect(metrics(', filter: { score: { lt: 50 } }')).toBeGreaterThan(metrics(', filter: { intent: { eq: "x" } }'));

    const scenarios =
      'query ($c: [ServiceContrast!]!, $w: Int) { serviceRevenueScenarios(contrasts: $c, input: { firstWave: "2025-01-01", waves: $w, currency: "ILS", contrast: { shiftPoints: 1 } }) { label } }';
    const contrasts = (count: number) => ({ c: Array.from({ length: count }, () => ({ shiftPoints: 5 })) });
    expect(costOfText(scenarios, contrasts(20))).toBeGreaterThan(costOfText(scenarios, contrasts(2)));
    expect(costOfText(scenarios, { ...contrasts(2), w: 9 })).toBeGreaterThan(costOfText(scenarios, contrasts(2)));

    const ingest = 'mutation ($records: [TimelineRecord!]!) { ingest(source: "crm", records: $records) { created } }';
    expect(costOfText(ingest, { records: Array.from({ length: 900 }, () => ({})) })).toBeGreaterThan(
      costOfText(ingest, { records: [] }),
    );
  });

  it('counts computing a saved estimate again once, whichever of its fields are asked', () => {
    const again = (fields: string) => costOfText(`{ estimate(id: "x") { ${fields} } }`);
    expect(again('reproduced reproduction { reason }') - again('reproduced')).toBeLessThan(10);
  });
});

describe('a document made to exhaust the walk', () => {
  const chain = (length: number, link: (next: string) => string, end: string, type: string) =>
    Array.from(
      { length },
      (_, place) => `fragment f${String(place)} on ${type} { ${link(`...f${String(place + 1)}`)} }`,
    ).join(' ') + ` fragment f${String(length)} on ${type} { ${end} }`;

  it('doubles at each of 400 fragments, and is weighed all the same: execution merges them', () => {
    const document = `{ ...f0 } ${chain(400, (next) => `${next} ${next}`, '__typename', 'Query')}`;
    expect(costOfText(document)).toBe(1);
  });

  it('doubles its answer at each of 100 fragments, and is found out without unfolding it', () => {
    const twice = (next: string) =>
      `a: journeys { nodes { customer { ${next} } } } b: journeys { nodes { customer { ${next} } } }`;
    const question = questionOf(`{ customers { nodes { ...f0 } } } ${chain(100, twice, 'id', 'Customer')}`);
    const weighed = weighOperation(question);
    expect(weighed.each).toBeGreaterThan(40 ** 100);
    expect(weighed.aliases).toBeGreaterThan(2 ** 100);
    expect(() => {
      checkLimits(question, weighed, 300_000);
    }).toThrow(/303 levels of fields, and 15 are the limit/);
  });

  it('combines its fragments in ever new ways, and is given up', () => {
    const question = questionOf(ENTANGLED);
    expect(() => weighOperation(question)).toThrow(TooEntangledError);
    expect(() => weighOperation(question, { maxSteps: 1_000 })).toThrow(TooEntangledError);
  });
});
