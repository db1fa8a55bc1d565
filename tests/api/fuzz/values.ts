import {
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from './random.js';
import { WILD, WILD_TEXTS, type Written } from './wild.js';

/** What is really there, so that questions meet something. */
export interface Real {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly cursors: readonly string[];
  readonly externalIds: readonly string[];
}

export interface ValueSource {
  readonly random: Random;
  readonly real: Real;
  /** How probable a value is that nobody expects there. */
  readonly wildness: number;
}

/** A value of this type for the argument or input field of this name. */
export function valueOf(source: ValueSource, name: string, type: GraphQLInputType, depth = 0): Written {
  const { random, wildness } = source;
  if (random.chance(wildness)) return random.pick(random.chance(0.5) ? WILD_TEXTS : WILD);
  const of = getNullableType(type);
  if (isListType(of)) {
    const items = Array.from({ length: 1 + random.below(2) }, () => valueOf(source, name, of.ofType, depth + 1));
    const different = items.filter(({ json }, index) => items.findIndex((other) => other.json === json) === index);
    return listOf(different);
  }
  if (isInputObjectType(of)) return of.name === 'Window' ? windowOf(random) : objectOf(source, of, depth);
  if (isEnumType(of)) {
    const value = random.pick(of.getValues()).name;
    return { literal: value, json: `"${value}"` };
  }
  return same(scalarOf(source, name, of.name));
}

function objectOf(source: ValueSource, type: GraphQLInputObjectType, depth: number): Written {
  const { random } = source;
  const fields = Object.values(type.getFields());
  const chosen = type.isOneOf
    ? [random.pick(fields)]
    : fields.filter((field) => isRequiredInputField(field) || (depth < 3 && random.chance(0.3)));
  return written(
    chosen.map((field: GraphQLInputField) => [field.name, valueOf(source, field.name, field.type, depth + 1)]),
  );
}

function windowOf(random: Random): Written {
  const year = 2023 + random.below(4);
  const from = `"${year}-01-01T00:00:00Z"`;
  return written([
    ['from', same(from)],
    ['to', same(`"${year}-${random.pick(['04', '07', '10'])}-01T00:00:00Z"`)],
  ]);
}

function scalarOf({ random, real }: ValueSource, name: string, type: string): string {
  switch (type) {
    case 'Int':
      return String(1 + random.below(5));
    case 'Float':
      return random.pick(['0.05', '0.5', '0.9', '0.95', '3', '70']);
    case 'Boolean':
      return String(random.chance(0.5));
    case 'ID':
      return JSON.stringify(random.pick(real.ids));
    case 'DateTime':
      return `"202${3 + random.below(4)}-0${1 + random.below(9)}-1${random.below(10)}T12:00:00Z"`;
    case 'Date':
      return `"202${3 + random.below(4)}-0${1 + random.below(9)}-01"`;
    case 'Decimal':
      return random.pick(['"12.50"', '1', '"0.5"']);
    case 'JSONObject':
      return '{}';
    default:
      return JSON.stringify(textOf(random, real, name));
  }
}

function textOf(random: Random, real: Real, name: string): string {
  if (name === 'after' || name === 'before') return random.pick(real.cursors);
  if (name === 'timeZone') return random.pick(['UTC', 'Asia/Jerusalem', 'America/New_York']);
  if (/currency/i.test(name)) return random.pick(['EUR', 'ILS', 'USD']);
  if (/customer|externalId|^id$/i.test(name)) return random.pick(real.externalIds);
  return random.pick([...real.keys, 'CONSUMER', 'BUSINESS', 'north']);
}

const same = (text: string): Written => ({ literal: text, json: text });

function listOf(items: readonly Written[]): Written {
  return {
    literal: `[${items.map(({ literal }) => literal).join(', ')}]`,
    json: `[${items.map(({ json }) => json).join(', ')}]`,
  };
}

function written(fields: readonly (readonly [string, Written])[]): Written {
  return {
    literal: `{ ${fields.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')} }`,
    json: `{${fields.map(([name, { json }]) => `"${name}": ${json}`).join(', ')}}`,
  };
}
