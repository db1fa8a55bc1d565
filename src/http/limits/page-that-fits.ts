import { type FieldNode, Kind } from 'graphql';
import { MAX_STEPS } from './limits.js';
import { type Question, variablesOf } from './question.js';
import { TooEntangledError, weighOperation } from './walk.js';
import type { WeighedField } from './weighed.js';

/** One size of one page with which the whole query fits, and the largest such size. */
export interface PageThatFits {
  /** Names in the answer that lead to the page. */
  readonly path: readonly string[];
  readonly argument: string;
  readonly size: number;
}

/**
 * Looks along the dearest path for a page that only has to be smaller for the query to fit. Of several it takes the one
 * that keeps most of its rows, and of these the innermost. Null: none does, even with one row, or the
 * query is so entangled that looking for one would take long.
 */
export function pageThatFits(
  question: Question,
  dearest: readonly WeighedField[],
  granted: number,
): PageThatFits | null {
  const declared = { ...question, variables: variablesOf(question) };
  const candidates = dearest.flatMap(({ page, nodes }, index) => {
    if (!page || page.size < 2) return [];
    const size = largestThatFits(declared, { ...page, nodes }, granted);
    const path = dearest.slice(0, index + 1).map(({ key }) => key);
    return size === null ? [] : [{ kept: size / page.size, page: { path, argument: page.argument, size } }];
  });
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (one, other) => (one && one.kept > other.kept ? one : other),
    null,
  );
  return best?.page ?? null;
}

function largestThatFits(
  question: Question,
  page: { readonly argument: string; readonly size: number; readonly nodes: readonly FieldNode[] },
  granted: number,
): number | null {
  let [fits, tooMany] = [0, page.size];
  while (tooMany - fits > 1) {
    const size = Math.floor((fits + tooMany) / 2);
    if (fitsWith(question, page, { size, granted })) fits = size;
    else tooMany = size;
  }
  return fits === 0 ? null : fits;
}

/** A variable changes every page that it is the size of; otherwise only these fields change. */
function fitsWith(
  question: Question,
  { argument, nodes }: { readonly argument: string; readonly nodes: readonly FieldNode[] },
  { size, granted }: { readonly size: number; readonly granted: number },
): boolean {
  const given = nodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  const isVariable = given?.kind === Kind.VARIABLE;
  const value = argument === 'ids' ? Array.from({ length: size }, () => '') : size;
  const changed = isVariable
    ? { ...question, variables: { ...question.variables, [given.name.value]: value } }
    : question;
  try {
    const options = { resized: isVariable ? null : { nodes, size }, maxSteps: STEPS_OF_A_TRIAL };
    const { once, each } = weighOperation(changed, options);
    return once + each <= granted;
  } catch (error) {
    if (error instanceof TooEntangledError) return false;
    throw error;
  }
}

/** Some dozens of trials together take no longer than the walk that they follow may. */
const STEPS_OF_A_TRIAL = MAX_STEPS / 20;
