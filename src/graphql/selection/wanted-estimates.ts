import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { WantedEstimates } from '../../services/metrics/wanted-estimates.js';
import { fieldsOf, selectionsOf } from './fields-of.js';

/** The fields of an estimate that tell how precisely its value is known. */
const PRECISION = ['low', 'high', 'standardError', 'flags'];

/** Which estimates of an answer about a window its operation selects, of the total and of the groups together. */
export function wantedEstimatesOf(info: GraphQLResolveInfo): Required<WantedEstimates> {
  const { fragments } = info;
  const answer = fieldsOf(selectionsOf(info), fragments);
  const groups = fieldsOf(
    ['total', 'groups'].flatMap((name) => answer.get(name) ?? []),
    fragments,
  );
  return {
    fields: new Set(answer.keys()),
    values: new Set(groups.keys()),
    intervals: new Set([...groups].filter(([, below]) => selectsPrecision(below)).map(([name]) => name)),
  };

  /** Estimates may lie deeper: those of the measures of an interaction do. */
  function selectsPrecision(sets: readonly SelectionSetNode[]): boolean {
    const fields = fieldsOf(sets, fragments);
    return [...fields].some(([name, below]) => PRECISION.includes(name) || selectsPrecision(below));
  }
}
