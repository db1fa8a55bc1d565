import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** An exact decimal number: text from the column to the screen, never a binary fraction. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as "1234.50", with at most 30 digits before the point and 12 behind it. A plain number is accepted too.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new TypeError('A Decimal is text inside.');
  },
  parseValue: (value) => parseDecimal(typeof value === 'number' ? value.toString() : value),
  parseLiteral: (node) =>
    parseDecimal(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null,
      node,
    ),
});

const DECIMAL = /^-?\d{1,30}(\.\d{1,12})?$/;

function parseDecimal(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('A Decimal is a plain decimal number as text, such as "1234.50".', {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
