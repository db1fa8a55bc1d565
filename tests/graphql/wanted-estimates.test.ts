import { expect, it } from '@jest/globals';
import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { wantedEstimatesOf } from '../../src/graphql/selection/wanted-estimates.js';

const schema = buildSchema(`
  type Query { answer: Answer }
  type Answer { total: Group groups: [Group!] definition: String }
  type Group { journeys: Int score: Estimate rate: Estimate measures: [Measure!] }
  type Measure { measure: String score: Estimate }
  type Estimate { value: Float low: Float high: Float standardError: Float flags: [String!] sampleSize: Int }`);

/** What is wanted by an operation, each list in the order of names. */
async function wantedBy(
  source: string,
  variableValues = {},
): Promise<Record<'fields' | 'values' | 'intervals', string[]>> {
  const seen: GraphQLResolveInfo[] = [];
  const rootValue = { answer: (_: unknown, __: unknown, info: GraphQLResolveInfo) => void seen.push(info) };
  const { errors } = await graphql({ schema, source, variableValues, rootValue });
  expect(errors).toBeUndefined();
  const [info] = seen;
  if (!info) throw new Error('Nobody was asked.');
  const { fields, values, intervals } = wantedEstimatesOf(info);
  return { fields: [...fields].sort(), values: [...values].sort(), intervals: [...intervals].sort() };
}

it('wants the estimates that are selected, and the intervals of those of which more than the value is', async () => {
  expect(await wantedBy('{ answer { groups { journeys score { value sampleSize } rate { value high } } } }')).toEqual({
    fields: ['groups'],
    values: ['journeys', 'rate', 'score'],
    intervals: ['rate'],
  });
});

it.each(['low', 'high', 'standardError', 'flags'])('takes %s for precision', async (field) => {
  expect(await wantedBy(`{ answer { total { score { ${field} } } } }`)).toMatchObject({ intervals: ['score'] });
});

it('sees through aliases, fragments and repeated fields, in the total and in groups', async () => {
  const source = `
    query { answer { all: total { ...Values } groups { score { value } other: score { ... on Estimate { ...Ends } } } total { rate { value } } } }
    fragment Values on Group { measures { score { low } } }
    fragment Ends on Estimate { high }`;
  expect(await wantedBy(source)).toEqual({
    fields: ['groups', 'total'],
    values: ['measures', 'rate', 'score'],
    intervals: ['measures', 'score'],
  });
});

it('wants what is only skipped, too, as it would be missed if it were not', async () => {
  const source = 'query ($no: Boolean!) { answer { total { score @skip(if: $no) { low } } } }';
  expect(await wantedBy(source, { no: true })).toMatchObject({ intervals: ['score'] });
});

it('wants nothing of an answer of which only the definition is asked', async () => {
  expect(await wantedBy('{ answer { definition } }')).toEqual({ fields: ['definition'], values: [], intervals: [] });
});
