import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { instantText } from '../../domain/instant-text.js';

/** An instant: text with an offset comes in, UTC to the millisecond goes out, `Date` inside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant, as RFC 3339 text with an offset: 2026-03-01T09:30:00+02:00. Answers are in UTC with milliseconds: 2026-03-01T07:30:00.000Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => {
    if (value instanceof Date) return instantText(value);
    throw new TypeError('A DateTime is a Date inside.');
  },
  parseValue: (value) => parseDateTime(value),
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null, node),
});

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

function parseDateTime(value: unknown, node?: ValueNode): Date {
  if (typeof value === 'string' && RFC_3339.test(value)) {
    try {
      return new Date(Temporal.Instant.from(value).epochMilliseconds);
    } catch {
      // A day or an hour that does not exist: the same remedy as for what is no time at all.
    }
  }
  throw new GraphQLError(
    'A DateTime is an existing instant with its offset from UTC, such as "2026-03-01T09:30:00+02:00" or "2026-03-01T07:30:00Z".',
    { nodes: node, extensions: { code: 'BAD_USER_INPUT' } },
  );
}
