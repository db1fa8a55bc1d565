import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Random } from './random.js';
import { type Real, valueOf } from './values.js';

/** A document with its variables, as the text of a JSON object. */
export interface Asked {
  readonly query: string;
  readonly variables: string;
}

export interface DocumentOptions {
  readonly schema: GraphQLSchema;
  readonly real: Real;
  readonly random: Random;
  readonly operation: 'query' | 'mutation';
  /** How probable a value is that nobody expects there; with 0 the document fits the schema. */
  readonly wildness: number;
}

const DEPTH = 5;
/** Two sizes, or a place in another list, are refused by rule. */
const PAGE_ARGUMENTS = new Set(['after', 'before', 'last']);

/** A random operation over the schema: arguments, variables, fragments, aliases and directives. */
export function documentOf(options: DocumentOptions): Asked {
  const { schema, random, operation } = options;
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`The schema has no ${operation}.`);
  const writer = new Writer(options);
  const body = writer.selection(root, 0, 1 + random.below(operation === 'query' ? 3 : 1));
  const declared = [...writer.variables].map(([name, { type }]) => `$${name}: ${type}`);
  const variables = [...writer.variables].map(([name, { json }]) => `"${name}": ${json}`);
  const head = `${operation} Fuzz${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
  return { query: [`${head} ${body}`, ...writer.fragments].join('\n'), variables: `{${variables.join(', ')}}` };
}

class Writer {
  readonly variables = new Map<string, { type: string; json: string }>();
  readonly fragments: string[] = [];
  #aliases = 0;

  constructor(private readonly options: DocumentOptions) {}

  selection(type: GraphQLCompositeType, depth: number, most: number): string {
    const { random } = this.options;
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const fitting = fields.filter((field) => depth < DEPTH || !isCompositeType(getNamedType(field.type)));
    const parts = random.some(fitting, most).map((field) => this.#field(field, depth, false));
    if (isAbstractType(type)) {
      for (const possible of random.some(this.options.schema.getPossibleTypes(type), 2)) {
        const inside = random.some(Object.values(possible.getFields()), 2);
        const leaves = inside.filter((field) => depth < DEPTH || !isCompositeType(getNamedType(field.type)));
        const written = leaves.map((field) => this.#field(field, depth, true));
        parts.push(`... on ${possible.name} { ${['__typename', ...written].join(' ')} }`);
      }
    }
    if (parts.length === 0 || random.chance(0.1)) parts.push('__typename');
    return this.#inFragment(type, `{ ${parts.join(' ')} }`, depth);
  }

  #inFragment(type: GraphQLCompositeType, body: string, depth: number): string {
    const { random } = this.options;
    if (depth > 0 && random.chance(0.1)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
      return `{ ...${name} }`;
    }
    return random.chance(0.05) ? `{ ... on ${type.name} ${body} }` : body;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, alias: boolean): string {
    const { random } = this.options;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selection(named, depth + 1, 1 + random.below(4))}` : '';
    const name = alias || random.chance(0.1) ? `a${this.#aliases++}: ${field.name}` : field.name;
    return `${name}${this.#arguments(field.args)}${this.#directive()}${below}`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const { random, wildness } = this.options;
    const chosen = args.filter(
      (arg) =>
        isRequiredArgument(arg) ||
        arg.name === 'first' ||
        (random.chance(0.4) && (wildness > 0 || !PAGE_ARGUMENTS.has(arg.name))),
    );
    const written = chosen.map((arg) => {
      const { literal, json } = valueOf(this.options, arg.name, arg.type);
      return `${arg.name}: ${random.chance(0.5) ? literal : this.#variable(arg.type.toString(), json)}`;
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  #directive(): string {
    const { random } = this.options;
    if (!random.chance(0.05)) return '';
    return random.chance(0.5) ? ' @include(if: true)' : ` @skip(if: ${this.#variable('Boolean!', 'false')})`;
  }

  #variable(type: string, json: string): string {
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type, json });
    return `$${name}`;
  }
}
