import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A day of the calendar: text outside and inside. Not called Date, which is JavaScript's instant. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar, as RFC 3339 text without a time: 2026-07-01.',
  serialize: (value) => {
    if (typeof value === 'string' && YYYY_MM_DD.test(value)) return value;
    throw new TypeError('A Date is text inside, YYYY-MM-DD.');
  },
  parseValue: (value) => parseDate(value),
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null, node),
});

const YYYY_MM_DD = /^\d{4}-\d{2}-\d{2}$/;

function parseDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && YYYY_MM_DD.test(value)) {
    try {
      return Temporal.PlainDate.from(value).toString();
    } catch {
      // A day that does not exist: the same remedy as for what is no day at all.
    }
  }
  throw new GraphQLError('A Date is an existing day, such as "2026-07-01".', {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
