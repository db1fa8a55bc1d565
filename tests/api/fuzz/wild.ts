import { SECRET } from '../../setup/refusals.js';

/** A value twice: as it stands in a document, and as it stands in the JSON of variables. */
export interface Written {
  readonly literal: string;
  readonly json: string;
}

const same = (text: string): Written => ({ literal: text, json: text });

/** Text that has broken programs: of the database, of JavaScript, of terminals, of logs, of paths. */
const TEXTS = [
  '',
  ' ',
  '\0',
  `a\0b`,
  '\ud800',
  'a\udfff',
  '\u202e\u200b\ufeff',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  'שלום',
  '\r\nx-injected: yes',
  '\u001b[31m',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x1F',
  'null',
  'true',
  "'; drop table customer; --",
  '" or 1=1 --',
  '%00%_\\',
  '${jndi:ldap://localhost/a}',
  '../../../../etc/passwd',
  'x'.repeat(5_000),
  SECRET,
  '{"$ne": null}',
  'Q3VzdG9tZXI6MQ==',
  'Customer:99999999999999999999',
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59-23:59',
  '2026-01-01T00:00:60Z',
  '2026-01-01',
  '0000-01-01',
  '9999-12-31',
  '99999999999999999999999999999.999999999999',
  '-0.000000000001',
];

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '501',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '99999999999999999999999999',
  '0.1',
  '-0.5',
  '1e308',
  '1e400',
  '-1e400',
  '5e-324',
];

export const WILD_TEXTS: readonly Written[] = TEXTS.map((text) => same(JSON.stringify(text)));

/** Values of any kind, most of them where another is expected. */
export const WILD: readonly Written[] = [
  ...WILD_TEXTS,
  ...NUMBERS.map(same),
  same('null'),
  same('true'),
  same('[]'),
  same('{}'),
  same('[[[[]]]]'),
  same('[null]'),
  { literal: '{ __proto__: { role: "admin" } }', json: '{"__proto__": {"role": "admin"}}' },
  { literal: '{ constructor: { prototype: 1 } }', json: '{"constructor": {"prototype": 1}}' },
  { literal: '{ toString: null, valueOf: 1 }', json: '{"toString": null, "valueOf": 1}' },
  { literal: `{ a: "${SECRET}" }`, json: `{"${SECRET}": "${SECRET}"}` },
  { literal: '$undefined', json: 'null' },
  { literal: 'UNKNOWN', json: '"UNKNOWN"' },
  { literal: 'constructor', json: '"constructor"' },
  { literal: `"""${SECRET}"""`, json: `["${SECRET}"]` },
  { literal: `[${'1, '.repeat(600)}1]`, json: `[${'1, '.repeat(600)}1]` },
  { literal: '{ not: {} }', json: `${'{"not":'.repeat(60)}{}${'}'.repeat(60)}` },
];
