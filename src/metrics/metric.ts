/** What a reader has to know about a metric before using it: the rows of the metric catalog. */
export interface MetricDefinition {
  /** The name of its field in the answer. */
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly formula: string;
  readonly unit: string;
  readonly betterWhen: 'higher' | 'lower' | 'neither';
  /** Where the method comes from; null where it is plain arithmetic. */
  readonly reference: string | null;
}

/** A metric: its definition together with its computation, a pure function of sums. */
export interface Metric<Compute> extends MetricDefinition {
  readonly estimate: Compute;
}

/** The level of every interval that is not asked for at another one. */
export const DEFAULT_CONFIDENCE_LEVEL = 0.95;
