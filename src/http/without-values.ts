/** What GraphQL calls a name; its messages may repeat one, since a client writes it in its code, not in its data. */
const NAME = /^[_A-Za-z][_0-9A-Za-z]{0,99}$/;

/**
 * Each message of graphql-js that repeats a value, and what it says here instead. The values stand at the end, or in front
 * of words that cannot be taken for a part of them; where they could, rather too much goes than too little.
 *
 * Whoever sends the value decides its length and may write these very words into it. So nothing here looks ahead without
 * end from each of many places: the work grows with the length of the message, and not with its square.
 */
const REWRITINGS: readonly ((message: string) => string)[] = [
  // Int cannot represent non-integer value: "…"
  (message) => message.replace(/(cannot represent [\w -]{0,40}value): [\s\S]*$/, '$1.'),
  // Value "…" does not exist in "Stage" enum.
  (message) => betweenRewritten(message, ['Value "', '" does not exist in'], () => 'The value does not exist in'),
  // Field "…" is not defined by type "CustomerFilter".
  (message) =>
    betweenRewritten(message, ['Field "', '" is not defined by type'], (field) =>
      NAME.test(field) ? null : 'A field is not defined by type',
    ),
  // Variable "$filter" got invalid value {…} at "filter.segment"; …
  gotInvalidValue,
  // Argument "id" has invalid value "…".
  (message) => message.replace(/has invalid value [\s\S]*$/, 'has an invalid value.'),
  // Expected value of type "Window!", found "…".
  (message) => message.replace(/(Expected value of type "[^"]*"), found [\s\S]*$/, '$1, found something else.'),
  // Syntax Error: Expected Name, found String "…".
  (message) => message.replace(/((?:found|Unexpected) (?:String|BlockString|Comment|Int|Float)) "[\s\S]*$/, '$1.'),
  // Unknown operation named "…".
  (message) =>
    betweenRewritten(message, ['Unknown operation named "', '"'], (operation) =>
      NAME.test(operation) ? null : 'Unknown operation: operationName names none of them',
    ),
];

/** A message of graphql-js without the values that it repeats: they may be personal data, and end up in logs. */
export function withoutValues(message: string): string {
  return REWRITINGS.reduce((rewritten, rewrite) => rewrite(rewritten), message);
}

/**
 * Rewrites from the first beginning to the last end behind it, these words included.
 *
 * @param to null: the message stays as it is
 */
function betweenRewritten(
  message: string,
  [beginning, end]: readonly [beginning: string, end: string],
  to: (between: string) => string | null,
): string {
  const from = message.indexOf(beginning);
  const until = message.lastIndexOf(end);
  if (from < 0 || until < from + beginning.length) return message;
  const rewritten = to(message.slice(from + beginning.length, until));
  return rewritten === null ? message : message.slice(0, from) + rewritten + message.slice(until + end.length);
}

const GOT = 'got invalid value ';

/** The reason stands behind the last "; ", the place of the value in front of it. Values are written without line breaks. */
function gotInvalidValue(message: string): string {
  const from = message.indexOf(GOT);
  if (from < 0) return message;
  const before = message.slice(0, from);
  const until = message.lastIndexOf('; ');
  if (until < from + GOT.length) return `${before}got an invalid value.`;
  const value = message.slice(from + GOT.length, until);
  const place = value.slice(Math.max(0, value.lastIndexOf(' at "')));
  const told = PLACE.test(place) ? place : '';
  return `${before}got an invalid value${told}${message.slice(until)}`;
}

/** Names of the schema and indices, as GraphQL writes them. */
const PLACE = /^ at "\w+(?:\.\w+|\[\d+\])*"$/;
