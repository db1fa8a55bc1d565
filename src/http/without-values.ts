/** What GraphQL calls a name; its messages may repeat one, since a client writes it in its code, not in its data. */
const NAME = /^[_A-Za-z][_0-9A-Za-z]{0,99}$/;

type Rewriting = readonly [where: RegExp, to: string | ((message: string, value: string) => string)];

/**
 * Each message of graphql-js that repeats a value, and what it says here instead. The values stand at the end, or in front
 * of words that cannot be taken for a part of them; where they could, rather too much goes than too little.
 */
const REWRITINGS: readonly Rewriting[] = [
  // Int cannot represent non-integer value: "…"
  [/(cannot represent [\w -]*value): [\s\S]*$/, '$1.'],
  // Value "…" does not exist in "Stage" enum.
  [/Value "[\s\S]*" does not exist in/, 'The value does not exist in'],
  // Field "…" is not defined by type "CustomerFilter".
  [
    /Field "([\s\S]*)" is not defined by type/,
    (message, field) => (NAME.test(field) ? message : 'A field is not defined by type'),
  ],
  // Variable "$filter" got invalid value {…} at "filter.segment"; …
  [/got invalid value [\s\S]*?( at "\w+(?:\.\w+|\[\d+\])*")?; (?!.*; )/, 'got an invalid value$1; '],
  [/got invalid value [\s\S]*$/, 'got an invalid value.'],
  // Argument "id" has invalid value "…".
  [/has invalid value [\s\S]*$/, 'has an invalid value.'],
  // Expected value of type "Window!", found "…".
  [/(Expected value of type "[^"]*"), found [\s\S]*$/, '$1, found something else.'],
  // Syntax Error: Expected Name, found String "…".
  [/((?:found|Unexpected) (?:String|BlockString|Comment|Int|Float)) "[\s\S]*$/, '$1.'],
  // Unknown operation named "…".
  [
    /Unknown operation named "([\s\S]*)"/,
    (message, operation) => (NAME.test(operation) ? message : 'Unknown operation: operationName names none of them'),
  ],
];

/** A message of graphql-js without the values that it repeats: they may be personal data, and end up in logs. */
export function withoutValues(message: string): string {
  return REWRITINGS.reduce(
    (rewritten, [where, to]) => (typeof to === 'string' ? rewritten.replace(where, to) : rewritten.replace(where, to)),
    message,
  );
}
