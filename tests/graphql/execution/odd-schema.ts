import {
  buildSchema,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type ResponsePath,
} from 'graphql';
import { IS_SHARED } from '../../../src/graphql/execution/shared-step.js';
import { type Random, randomOf } from '../../api/fuzz/random.js';

/** Decides what the resolvers of {@link oddSchema} do. */
export interface OddContext {
  readonly seed: number;
  /** How probable it is that something fails. */
  readonly failing: number;
  /** Whether resolvers make promises, too. */
  readonly promising: boolean;
}

/**
 * A schema with everything that can stand in an answer, whose resolvers return, promise, throw and reject what the seed of the
 * context and the place in the answer decide.
 */
export function oddSchema(): GraphQLSchema {
  const schema = buildSchema(`
    interface Thing { text: String, must: String! }
    union Either = One | Other
    enum Colour { RED GREEN }
    input Wish { size: Int = 3, words: [String!] }
    type One implements Thing {
      text: String
      must: String!
      number: Int
      mustNumber: Int!
      yes: Boolean
      id: ID!
      colour: Colour
      plain: String
      called(wish: Wish): String
      texts: [String]
      musts: [String!]!
      one: One
      mustOne: One!
      ones: [One]
      mustOnes: [One!]!
      thing: Thing
      things: [Thing!]
      eithers: [[Either]]!
      echo(wish: Wish, times: Int! = 2, colour: Colour): String
      shared: Shared
      mustShared: Shared!
    }
    type Other implements Thing { text: String, must: String!, others: [Other!], one: One!, shareds: [Shared!] }
    type Shared { text: String, must: String!, number: Int, another: Shared, mustAnother: Shared! }
    type Query { one: One, mustOne: One!, thing: Thing, eithers: [Either!]!, echo(wish: Wish, must: Int!): String }
    type Mutation { one: One }
  `);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      type.resolveType = ({ kind }: Row, { promising }: OddContext) => (promising ? Promise.resolve(kind) : kind);
    }
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isShared = type.name === 'Shared';
    if (isShared) type.extensions = { [IS_SHARED]: true };
    for (const field of Object.values(type.getFields())) {
      // These are read from the row.
      if (['plain', 'called'].includes(field.name)) continue;
      field.resolve = (row: Row, args, context: OddContext, { path, fieldName }) => {
        if (fieldName === 'echo') return JSON.stringify(args);
        // What becomes of a shared row does not depend on where it is met.
        const place = isShared
          ? { prev: undefined, key: `${row.number.toString()} ${fieldName}`, typename: undefined }
          : path;
        return outcome(field.type, { ...context, random: randomAt(context.seed, place) });
      };
    }
  }
  return schema;
}

interface Row {
  readonly kind: string;
  readonly number: number;
  readonly plain: unknown;
  readonly called: (args: object) => string;
}

interface Chance extends OddContext {
  readonly random: Random;
}

function outcome(type: GraphQLOutputType, chance: Chance): unknown {
  const { random, failing, promising } = chance;
  const failure = new Error(`failed ${String(random.below(1_000))}`);
  if (random.chance(failing)) {
    switch (random.below(promising ? 6 : 3)) {
      case 0:
        throw failure;
      case 1:
        return failure;
      case 2:
        return null;
      case 3:
        return later(() => null, random);
      default:
        return later(() => {
          throw failure;
        }, random);
    }
  }
  const value = valueOf(getNullableType(type), chance);
  return promising && random.chance(0.3) ? later(() => value, random) : value;
}

function valueOf(type: GraphQLOutputType, chance: Chance): unknown {
  const { random } = chance;
  if (isListType(type)) {
    const items = Array.from({ length: random.below(4) }, () => itemOf(type.ofType, chance));
    return random.chance(0.2) ? new Set(items) : items;
  }
  if (isNonNullType(type)) return valueOf(type.ofType, chance);
  switch (type.name) {
    case 'String':
    case 'ID':
      return random.pick<unknown>(['text', '', 7, true]);
    case 'Int':
      return random.pick([0, -3, 4.5, Number.NaN]);
    case 'Boolean':
      return random.pick([true, false, 1]);
    case 'Colour':
      return random.pick(['RED', 'GREEN', 'BLUE', { kind: 'no colour' }]);
    case 'Shared':
      return random.pick(SHARED);
    default:
      return rowOf(isAbstractType(type) ? kindOf(chance) : type.name, random);
  }
}

/**
 * Where there are promises, items that may not be null are promised: graphql-js does not hear what else fails in a list once
 * one of its items has thrown, and the process ends.
 */
function itemOf(type: GraphQLOutputType, chance: Chance): unknown {
  const make = () => outcome(type, chance);
  if (chance.promising && isNonNullType(type)) return later(make, chance.random);
  try {
    return make();
  } catch (error) {
    // What throws cannot stand in a list.
    return error;
  }
}

function kindOf({ random, failing }: Chance): string {
  return random.chance(failing) ? 'Nothing' : random.pick(['One', 'Other']);
}

function rowOf(kind: string, random: Random): Row {
  return {
    kind,
    number: random.below(1_000),
    plain: random.pick<unknown>(['plain', null, undefined, new Error('no value')]),
    called: (args) => `called with ${JSON.stringify(args)}`,
  };
}

/** The rows that others share: they are the same objects wherever they are met. */
const SHARED = [1, 2, 3].map((number) => ({ ...rowOf('Shared', randomOf(1, number)), number }));

/** The value after some turns of the promises. It may be that nobody waits for it. */
function later(make: () => unknown, random: Random): Promise<unknown> {
  const waiting = async () => {
    for (let turns = random.below(4); turns > 0; turns -= 1) await Promise.resolve();
    return make();
  };
  const value = waiting();
  value.catch(() => undefined);
  return value;
}

/** Chance that is the same whenever the same place of the answer is asked for. */
function randomAt(seed: number, path: ResponsePath): Random {
  let number = 0;
  for (let at: ResponsePath | undefined = path; at; at = at.prev) {
    for (const letter of String(at.key)) number = (Math.imul(number, 31) + letter.charCodeAt(0)) | 0;
    number = Math.imul(number, 17) + 1;
  }
  return randomOf(seed, number);
}
