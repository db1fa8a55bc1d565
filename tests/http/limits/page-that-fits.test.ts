import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parse, print, visit } from 'graphql';
import { QueryLimitError } from '../../../src/domain/errors.js';
import { checkLimits, costOf } from '../../../src/http/limits/check.js';
import { weighOperation } from '../../../src/http/limits/walk.js';
import { questionOf } from './questions.js';

interface Fits {
  readonly path: readonly string[];
  readonly argument: string;
  readonly size: number;
}

/** How a page says its size: as a literal, by a variable, or not at all. */
type Sized = { readonly how: 'first' | 'last' | 'variable'; readonly size: number } | { readonly how: 'default' };

interface List {
  readonly sized: Sized;
  readonly totalCount: boolean;
  readonly alias: boolean;
  readonly below: List | null;
}

const sized: fc.Arbitrary<Sized> = fc.oneof(
  fc.record({
    how: fc.constantFrom('first' as const, 'last' as const, 'variable' as const),
    size: fc.integer({ min: 1, max: 500 }),
  }),
  fc.constant({ how: 'default' as const }),
);
const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    sized,
    totalCount: fc.boolean(),
    alias: fc.boolean(),
    below: fc.option(tie('list'), { maxDepth: 3, depthSize: 'large', nil: null }),
  }),
}));

/** customers { nodes { journeys { nodes { interactions { nodes } } } } }, as deep as the lists go. */
const LISTS = ['customers', 'journeys', 'interactions'];

function textOf(outermost: List): { text: string; variables: Record<string, number> } {
  const variables: Record<string, number> = {};
  const page = (each: List, level: number): string => {
    const name = LISTS[level];
    if (name === undefined) return '';
    const variable = `n${String(level)}`;
    if (each.sized.how === 'variable') variables[variable] = each.sized.size;
    const size =
      each.sized.how === 'default'
        ? ''
        : each.sized.how === 'variable'
          ? `(first: $${variable})`
          : `(${each.sized.how}: ${String(each.sized.size)})`;
    const below = each.below ? page(each.below, level + 1) : '';
    return `${each.alias ? `p${String(level)}: ` : ''}${name}${size} { nodes { id ${below} } ${each.totalCount ? 'totalCount' : ''} }`;
  };
  const selected = page(outermost, 0);
  const declared = Object.keys(variables).map((name) => `$${name}: Int`);
  return { text: `query${declared.length > 0 ? `(${declared.join(' ')})` : ''} { ${selected} }`, variables };
}

/** The query with another size of the page at the path: written where a client would write it. */
function resized(text: string, variables: Record<string, number>, { path, argument }: Fits, size: number) {
  const changed = { ...variables };
  const keys: string[] = [];
  const document = visit(parse(text), {
    Field: {
      enter(field) {
        keys.push(field.alias?.value ?? field.name.value);
        if (keys.join(' ') !== path.join(' ')) return undefined;
        const given = field.arguments?.find(({ name }) => name.value === argument)?.value;
        if (given?.kind === Kind.VARIABLE) {
          changed[given.name.value] = size;
          return undefined;
        }
        const others = (field.arguments ?? []).filter(({ name }) => name.value !== argument);
        const own = {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: argument },
          value: { kind: Kind.INT, value: String(size) },
        } as const;
        return { ...field, arguments: [...others, own] };
      },
      leave() {
        keys.pop();
      },
    },
  });
  return { text: print(document), variables: changed };
}

function refusalOf(text: string, variables: Record<string, number>, granted: number): QueryLimitError | null {
  const question = questionOf(text, { variables });
  try {
    checkLimits(question, weighOperation(question), granted);
    return null;
  } catch (error) {
    if (error instanceof QueryLimitError) return error;
    throw error;
  }
}

test('with the page size that an error names the query passes, and with one row more it does not', () => {
  let refused = 0;
  let named = 0;
  fc.assert(
    fc.property(list, fc.integer({ min: 2_000, max: 400_000 }), (lists, granted) => {
      const { text, variables } = textOf(lists);
      const refusal = refusalOf(text, variables, granted);
      const question = questionOf(text, { variables });
      expect(refusal === null).toBe(costOf(weighOperation(question)) <= granted);
      if (!refusal) return;
      refused += 1;
      const fits = refusal.details.fits as Fits | null;
      if (!fits) return;
      named += 1;
      const smaller = resized(text, variables, fits, fits.size);
      expect(refusalOf(smaller.text, smaller.variables, granted)).toBeNull();
      const larger = resized(text, variables, fits, fits.size + 1);
      expect(refusalOf(larger.text, larger.variables, granted)).not.toBeNull();
      expect(refusal.message).toContain(`"${fits.argument}" ${String(fits.size)} at`);
    }),
    { seed: 18, numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(200);
  expect(named).toBeGreaterThan(refused / 2);
});

test('no page size is named where none fits', () => {
  const wide = Array.from({ length: 20 }, (_, index) => `a${String(index)}: interactions(first: 500) { totalCount }`);
  const refusal = refusalOf(`{ ${wide.join(' ')} }`, {}, 50_000);
  expect(refusal?.details).toMatchObject({ limit: 'cost', fits: null });
});
